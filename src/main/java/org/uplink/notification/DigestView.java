package org.uplink.notification;

import java.util.ArrayList;
import java.util.List;
import org.uplink.notification.NoticeKind.Section;
import org.uplink.people.NamedOrganization;

/**
 * All that a mail says, in the reader's words, with whole addresses that open its organization.
 *
 * @param notices address of the page with all of them
 */
record DigestView(
        String language, String name, String organization, String subject, List<Group> groups, String notices) {

    record Line(String title, String text, String address) {}

    /** @param more how many there are beside these lines */
    record Group(Section section, List<Line> lines, int more) {}

    /** A mail is read on a phone: what is more than this stands on the page. */
    private static final int MOST_LINES = 8;

    /** @param home the public address of the service */
    static DigestView of(Letter letter, NoticeWords words, String home) {
        var groups = new ArrayList<Group>();
        for (var section : Section.values()) {
            var notices = letter.notices().stream()
                    .filter(notice -> notice.about().section() == section)
                    .toList();
            if (!notices.isEmpty()) {
                var lines = notices.stream()
                        .limit(MOST_LINES)
                        .map(notice -> new Line(
                                words.title(notice),
                                words.text(notice),
                                NamedOrganization.link(home + "/me/notices/" + notice.id(), letter.alias())))
                        .toList();
                groups.add(new Group(section, lines, notices.size() - lines.size()));
            }
        }
        var first = groups.getFirst().lines().getFirst().title();
        var subject = words.words().mail_subject(letter.notices().size(), first);
        return new DigestView(
                letter.locale().getLanguage(),
                letter.name(),
                letter.organization(),
                subject,
                groups,
                NamedOrganization.link(home + "/me/notices", letter.alias()));
    }
}
