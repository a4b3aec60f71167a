package org.uplink.competency;

/** Content holds this framework, in this revision; told at every load, in its transaction. */
public record FrameworkPublished(Framework framework) {}
