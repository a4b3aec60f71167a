package org.uplink.people;

import org.uplink.platform.FormErrors;

/** What a name must be, whatever it names. */
final class Names {

    static final int LONGEST = 120;

    private Names() {}

    static FormErrors check(String field, String name, AdminMessages words) {
        if (name.isEmpty()) {
            return FormErrors.on(field, words.name_missing());
        }
        return name.length() > LONGEST ? FormErrors.on(field, words.name_long(LONGEST)) : FormErrors.NONE;
    }
}
