package org.uplink.catalog;

import java.util.List;

/** A course as it was read: the document, and the files that its texts show. */
record CourseContent(Course course, List<Medium> media) {}
