package org.uplink.testing;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.FormElement;

/** A form as the page gave it, with what was filled in since; hidden fields and tokens go along as in a browser. */
public final class Form {

    private record Upload(String field, String fileName, String type, byte[] content) {}

    private static final String BOUNDARY = "uplink-test-boundary";

    private final Browser browser;
    private final FormElement form;
    private final List<Map.Entry<String, String>> fields = new ArrayList<>();
    private final List<Upload> uploads = new ArrayList<>();
    private String target;

    Form(Browser browser, Browser.Page page, FormElement form) {
        this.browser = browser;
        this.form = form;
        this.target =
                form.hasAttr("action") ? form.absUrl("action") : page.address().toString();
        form.formData().forEach(it -> fields.add(Map.entry(it.key(), it.value())));
    }

    public List<String> values(String field) {
        return fields.stream()
                .filter(it -> it.getKey().equals(field))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The field has these values and no other; none for an unticked box. */
    public Form with(String field, String... values) {
        fields.removeIf(it -> it.getKey().equals(field));
        List.of(values).forEach(value -> fields.add(Map.entry(field, value)));
        return this;
    }

    public Form upload(String field, String fileName, String type, byte[] content) {
        fields.removeIf(it -> it.getKey().equals(field));
        uploads.add(new Upload(field, fileName, type, content.clone()));
        return this;
    }

    /** Where it is sent, a path of ours. */
    public String action() {
        return URI.create(target).getPath();
    }

    /** Sent by its button that has this address. */
    public Form by(String address) {
        var button = form.expectFirst("button[formaction=" + address + "]");
        target = button.absUrl("formaction");
        return this;
    }

    /** One request: a redirect is an answer. */
    public Browser.Page send() {
        var request = HttpRequest.newBuilder(URI.create(target)).header("Accept", "text/html,*/*;q=0.8");
        if (form.attr("enctype").equals("multipart/form-data")) {
            request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(BodyPublishers.ofByteArray(multipart()));
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(encode(fields)));
        }
        return browser.send(request);
    }

    public Browser.Page sendAndFollow() {
        return browser.follow(send());
    }

    static String encode(List<Map.Entry<String, String>> fields) {
        return fields.stream()
                .map(it -> encode(it.getKey()) + "=" + encode(it.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private byte[] multipart() {
        var body = new ByteArrayOutputStream();
        for (var field : fields) {
            part(body, "name=\"" + field.getKey() + "\"", "", field.getValue().getBytes(StandardCharsets.UTF_8));
        }
        for (var upload : uploads) {
            var disposition = "name=\"" + upload.field() + "\"; filename=\"" + upload.fileName() + "\"";
            part(body, disposition, "Content-Type: " + upload.type() + "\r\n", upload.content());
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String disposition, String header, byte[] content) {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + header + "\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
