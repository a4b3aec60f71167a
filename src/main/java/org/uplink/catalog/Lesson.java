package org.uplink.catalog;

import org.jspecify.annotations.Nullable;
import org.uplink.platform.Markdown;

/**
 * One lesson of one revision of a course.
 *
 * @param completion {@code read}: the reader says done at the end; {@code respond}: the reader writes an answer first
 * @param prompt what to write, as HTML; null unless {@code respond}
 * @param sample a worked answer, as HTML, shown after one's own; null unless {@code respond}
 * @param html the text, safe to show
 */
public record Lesson(
        String slug,
        String title,
        int minutes,
        String completion,
        @Nullable String prompt,
        @Nullable String sample,
        String html) {

    public boolean asksForResponse() {
        return completion.equals("respond");
    }

    /** Whether a page with this lesson needs what colours code. */
    public boolean showsCode() {
        return Markdown.showsCode(html) || sample != null && Markdown.showsCode(sample);
    }
}
