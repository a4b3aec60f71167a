package org.uplink.path;

import java.util.SortedMap;

/** Certifications, which are a room above this one: what each that is offered now is called, by slug. */
public interface CertificationTitles {

    SortedMap<String, String> all();
}
