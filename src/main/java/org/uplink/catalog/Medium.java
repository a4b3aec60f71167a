package org.uplink.catalog;

/**
 * A picture, video, caption or drawing of one revision of a course.
 *
 * @param name the last part of its address, unique in the course
 */
record Medium(String name, String type, byte[] bytes) {}
