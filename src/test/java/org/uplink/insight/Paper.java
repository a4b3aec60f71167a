package org.uplink.insight;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.uplink.testing.Browser;

/** A PDF as it was sent, read back. */
record Paper(byte[] bytes, String disposition) {

    /** Somebody who is signed in opens it. */
    static Paper of(Browser browser, String path) {
        var request = given().redirects().follow(false);
        browser.cookieNames().forEach(name -> request.cookie(name, browser.cookie(name)));
        var answer = request.get(path);
        if (answer.statusCode() != 200 || !answer.contentType().equals("application/pdf")) {
            throw new AssertionError(path + " answered " + answer.statusCode() + " " + answer.contentType());
        }
        return new Paper(answer.asByteArray(), answer.header("Content-Disposition"));
    }

    PDDocument open() {
        try {
            return Loader.loadPDF(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    int pages() {
        try (var document = open()) {
            return document.getNumberOfPages();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Its words, with every line end a blank. */
    String text() {
        try (var document = open()) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The tags in reading order, such as "Document Sect H2 L LI". */
    String tags() {
        try (var document = open()) {
            var tags = new StringBuilder();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), tags);
            return tags.toString().strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(PDStructureNode node, StringBuilder tags) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.append(' ').append(element.getStructureType());
                collect(element, tags);
            }
        }
    }
}
