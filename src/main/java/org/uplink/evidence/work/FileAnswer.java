package org.uplink.evidence.work;

import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Sends a file so that no browser shows or runs it: saved under its name, in a sandbox that allows nothing. */
public final class FileAnswer {

    private FileAnswer() {}

    public static RestResponse<Path> of(String name, String type, Path bytes) {
        return ResponseBuilder.ok(bytes)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** RFC 6266: a plain name for old programs, the whole one for others. */
    static String disposition(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        var whole = new StringBuilder();
        for (var one : name.getBytes(StandardCharsets.UTF_8)) {
            var letter = (char) (one & 0xff);
            if ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-".indexOf(letter) >= 0) {
                whole.append(letter);
            } else {
                whole.append('%').append(String.format("%02X", one & 0xff));
            }
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
