package org.uplink.certification.credit;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.uplink.platform.Page;

/** Hours as pages say them: exact, without zeros at the end. */
final class HourWords {

    private HourWords() {}

    /** "7.5", or "7,5" where people write it so. */
    @TemplateExtension
    static String inHours(BigDecimal hours) {
        return text(hours, Arc.container().instance(Page.class).get().locale());
    }

    static String text(BigDecimal hours, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(hours);
    }
}
