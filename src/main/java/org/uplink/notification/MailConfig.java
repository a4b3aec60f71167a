package org.uplink.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "org.uplink.mail")
interface MailConfig {

    /** Whom mails come from; without it nobody is written to, and notices are read in the service only. */
    Optional<String> from();

    /** How long whoever sends a mail has it; half of that the mail server may take to answer. */
    @WithDefault("120S")
    Duration lease();
}
