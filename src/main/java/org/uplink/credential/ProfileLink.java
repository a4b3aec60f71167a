package org.uplink.credential;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/** The address at which somebody adds a credential to a LinkedIn profile, as LinkedIn documents it. Pure. */
final class ProfileLink {

    private static final String ADD = "https://www.linkedin.com/profile/add?";

    private ProfileLink() {}

    /** @param address at which anybody can check it */
    static String of(Credential credential, String address) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("startTask", "CERTIFICATION_NAME");
        fields.put("name", credential.title());
        fields.put("organizationName", credential.issuerName());
        fields.put("issueYear", credential.validFrom().getYear());
        fields.put("issueMonth", credential.validFrom().getMonthValue());
        var until = credential.validUntil();
        if (until != null) {
            fields.put("expirationYear", until.getYear());
            fields.put("expirationMonth", until.getMonthValue());
        }
        fields.put("certUrl", address);
        fields.put("certId", credential.slug());
        return ADD
                + fields.entrySet().stream()
                        .map(field -> field.getKey() + "="
                                + URLEncoder.encode(field.getValue().toString(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
