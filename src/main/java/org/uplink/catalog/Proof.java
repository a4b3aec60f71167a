package org.uplink.catalog;

import org.uplink.competency.Competency;

/** What a course gives evidence for, with the words of the framework. */
public record Proof(Competency competency, Alignment alignment) {}
