package org.uplink.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/** A browser without a window: keeps cookies, follows redirects, fills in forms, signs in through Keycloak's pages. */
public final class Browser {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final int MOST_REDIRECTS = 12;

    /** What an address answered. */
    public record Page(int status, URI address, HttpResponse<String> answer) {

        public String body() {
            return answer.body();
        }

        public Document html() {
            return Jsoup.parse(body(), address.toString());
        }

        /** The words of the page, without its markup. */
        public String text() {
            return html().text();
        }

        public String path() {
            return address.getPath();
        }

        /** Where a redirect points: path and query of ours, or the whole address of elsewhere. */
        public String location() {
            var location =
                    address.resolve(answer.headers().firstValue("Location").orElse(""));
            return location.toString().startsWith(home())
                    ? location.toString().substring(home().length())
                    : location.toString();
        }
    }

    private final Cookies cookies = new Cookies();
    private final List<String> setByUplink = new ArrayList<>();
    private String bearer = "";

    /** Nobody signed in. */
    public static Browser anonymous() {
        return new Browser();
    }

    /** Signed in through Keycloak's own page. */
    public static Browser signedInAs(String email) {
        var browser = new Browser();
        var landed = browser.signIn(email, "/login?to=/me/settings");
        if (landed.status() != 200 && landed.status() != 403) {
            throw new AssertionError(email + " landed on " + landed.address() + " with " + landed.status());
        }
        return browser;
    }

    /**
     * Goes to an address that needs an account, fills in Keycloak's pages (address, then password there or at the district)
     * and returns where that leads.
     */
    public Page signIn(String email, String path) {
        return signIn(email, email, path);
    }

    /** Types one address at Uplink's, and comes as the account of another at the page that this leads to. */
    public Page signIn(String typed, String email, String path) {
        var next = typeAddress(typed, path);
        return next.html().selectFirst("form#kc-form-login input[type=password]") == null ? next : fillIn(next, email);
    }

    /** The page that asks for the password after the address: Uplink's, or that of a district. */
    public Page typeAddress(String email, String path) {
        var asked = get(path);
        if (!asked.address().toString().startsWith(Keycloak.address())) {
            throw new AssertionError(path + " asks nobody to sign in: " + asked.address());
        }
        return fillIn(asked, email);
    }

    /** A page of Uplink's identity provider or a district's that asks for an address, a password or both. */
    public Page fillIn(Page asked, String email) {
        return handOn(new Form(this, asked, (FormElement) asked.html().expectFirst("form#kc-form-login"))
                .with("username", email)
                .with("password", Accounts.PASSWORD)
                .sendAndFollow());
    }

    /** SAML goes from one to the other in forms that send themselves. */
    private Page handOn(Page page) {
        var now = page;
        for (var form = handedOn(now); form != null; form = handedOn(now)) {
            now = new Form(this, now, form).sendAndFollow();
        }
        return now;
    }

    private static @Nullable FormElement handedOn(Page page) {
        return page.address().toString().startsWith(Keycloak.address())
                ? (FormElement) page.html().selectFirst("form[name=saml-post-binding]")
                : null;
    }

    /** Follows redirects, to Keycloak and back too. */
    public Page get(String path) {
        return handOn(follow(open(path)));
    }

    /** The same with one more header. */
    public Page get(String path, String header, String value) {
        return follow(send(HttpRequest.newBuilder(uri(path))
                .header("Accept", "text/html,*/*;q=0.8")
                .header(header, value)
                .GET()));
    }

    /** One request: a redirect is an answer. */
    public Page open(String path) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Accept", "text/html,*/*;q=0.8")
                .GET());
    }

    /** The only form of a page that sends, besides those of the frame. */
    public Form form(String path) {
        return form(path, "main form[method=post]");
    }

    public Form form(String path, String selector) {
        return formOf(get(path), selector);
    }

    /** A form of a page that is open already, such as the answer to another form. */
    public Form formOf(Page page, String selector) {
        var forms = page.html().select(selector);
        if (forms.isEmpty()) {
            throw new AssertionError(page.path() + " (" + page.status() + ") has no " + selector + ":\n" + page.text());
        }
        return new Form(this, page, (FormElement) forms.getFirst());
    }

    /** The token against forged forms that a page holds; it is good for every form of this browser. */
    public String formToken(String path) {
        return get(path).html().expectFirst("input[name=csrf]").attr("value");
    }

    /** Sends fields with a token against forged forms, which it takes from the settings page; a redirect is an answer. */
    public Page post(String path, Map<String, String> fields) {
        return post(path, fields, formToken("/me/settings"));
    }

    public Page post(String path, Map<String, String> fields, String token) {
        var form = new LinkedHashMap<>(fields);
        form.put("csrf", token);
        var pairs = form.entrySet().stream().map(Map.Entry::copyOf).toList();
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Form.encode(pairs))));
    }

    /** Sends a form that takes files, without a file. */
    public Page postWithFiles(String path, Map<String, String> fields, String token) {
        var all = new LinkedHashMap<>(fields);
        all.put("csrf", token);
        var parts = new StringBuilder();
        all.forEach((name, value) -> parts.append("--part\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(parts + "--part--\r\n")));
    }

    /** From now on it brings this token to Uplink. */
    public void brings(String token) {
        bearer = token;
    }

    /** What the browser holds under this name, or "". */
    public String cookie(String name) {
        return cookies.value(name);
    }

    /** From now on the browser has a cookie for Uplink that it was not given there. */
    public void holds(String name, String value) {
        cookies.take(uri("/"), List.of(name + "=" + value + "; Path=/"));
    }

    /** All that it holds, as one header for whoever asks in its place. */
    public String cookieHeader() {
        return cookies.header();
    }

    public List<String> cookieNames() {
        return cookies.names();
    }

    /** The cookie headers that Uplink has sent so far. */
    public List<String> setByUplink() {
        return List.copyOf(setByUplink);
    }

    Page follow(Page page) {
        var now = page;
        for (var i = 0; i < MOST_REDIRECTS && now.status() / 100 == 3; i++) {
            var next = now.address()
                    .resolve(now.answer().headers().firstValue("Location").orElseThrow());
            now = send(HttpRequest.newBuilder(next)
                    .header("Accept", "text/html,*/*;q=0.8")
                    .GET());
        }
        return now;
    }

    /** An answer as it came, for what is no page; a redirect is an answer. */
    public HttpResponse<byte[]> file(String path) {
        var request = HttpRequest.newBuilder(uri(path)).header("Accept", "text/html,*/*;q=0.8");
        return exchange(request.GET(), BodyHandlers.ofByteArray());
    }

    Page send(HttpRequest.Builder request) {
        var answer = exchange(request, BodyHandlers.ofString());
        return new Page(answer.statusCode(), answer.uri(), answer);
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        var target = request.copy().build().uri();
        var header = cookies.header(target);
        if (!header.isEmpty()) {
            request.header("Cookie", header);
        }
        if (!bearer.isEmpty() && target.toString().startsWith(home())) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            var answer = HTTP.send(request.timeout(Duration.ofSeconds(60)).build(), handler);
            if (target.toString().startsWith(home())) {
                setByUplink.addAll(answer.headers().allValues("Set-Cookie"));
            }
            cookies.take(target, answer.headers().allValues("Set-Cookie"));
            return answer;
        } catch (IOException e) {
            throw new AssertionError(target + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static URI uri(String path) {
        return URI.create(path.startsWith("http") ? path : home() + path);
    }

    /** The host is the address, as Keycloak knows it, and not {@code localhost}. */
    static String home() {
        return "http://127.0.0.1:" + RestAssured.port;
    }
}
