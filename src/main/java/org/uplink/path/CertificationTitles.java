package org.uplink.path;

import java.util.SortedMap;

/** Certifications, which are a room above this one: what each is called, by slug. */
public interface CertificationTitles {

    SortedMap<String, String> all();

    /** Without those that are awarded to nobody any more. */
    SortedMap<String, String> offered();
}
