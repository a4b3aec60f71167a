package org.uplink.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Collections;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** All that an answer says, headers and whatever is packed up in it too. */
record Answer(int status, String headers, byte[] body) {

    /** Who reads nothing because nobody knows them any more would find no fault either. */
    boolean asksToSignIn() {
        return headers.contains("/protocol/openid-connect/auth");
    }

    String text() {
        var plain = new String(body, StandardCharsets.UTF_8);
        try {
            if (plain.startsWith("PK")) {
                return headers + unzipped();
            }
            if (plain.startsWith("%PDF")) {
                return headers + printed();
            }
            return headers + (plain.startsWith("eyJ") ? decoded(plain) : plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From a file: its sizes stand at the end of a workbook that is written as a stream. */
    private String unzipped() throws IOException {
        var file = Files.createTempFile("answer", ".zip");
        try (var zip = new ZipFile(Files.write(file, body).toFile())) {
            var text = new StringBuilder();
            for (var entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            return text.toString();
        } finally {
            Files.delete(file);
        }
    }

    private String printed() throws IOException {
        try (var document = Loader.loadPDF(body)) {
            return new PDFTextStripper().getText(document)
                    + document.getDocumentInformation().getCOSObject();
        }
    }

    private static String decoded(String token) {
        var text = new StringBuilder();
        for (var part : token.split("\\.")) {
            text.append(new String(Base64.getUrlDecoder().decode(part.strip()), StandardCharsets.UTF_8))
                    .append('\n');
        }
        return text.toString();
    }
}
