package org.uplink.local;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.local.DemoLedger.Assessor;
import org.uplink.local.DemoLedger.Entry;

/** Writes what people of a district have handed in: some of it waits, some is decided, some is still on a desk. */
final class DemoWork {

    /**
     * One submission.
     *
     * @param credential null for work
     * @param days since it was handed in
     * @param verdict what the assessor wrote; "" where nobody has judged
     */
    private record Piece(
            String kind,
            String title,
            String text,
            Map<String, Integer> shows,
            @Nullable String credential,
            String state,
            int days,
            String verdict) {

        /** The same order in every run. */
        Map<String, Integer> inOrder() {
            return new TreeMap<>(shows);
        }
    }

    private static final String SAMPLE = "work_sample";
    private static final String WAITS = "submitted";
    private static final int AFTERNOON = 15 * 60;
    private static final int DAYS_OF_JUDGING = 4;
    private static final int DAYS_BEFORE = 9;

    private static final List<Piece> OF_OTHERS = List.of(
            new Piece(
                    SAMPLE,
                    "Wireless for the library, planned and moved in one afternoon",
                    "The library had one access point for ninety seats. I surveyed the room, placed three, set channels and power, and tested with a class of tablets. The plan and the readings before and after are attached as tables in the text; names and addresses are removed.",
                    Map.of("INF-02", 3),
                    null,
                    WAITS,
                    12,
                    ""),
            new Piece(
                    SAMPLE,
                    "What we changed after the bell schedule failed",
                    "For two mornings the bells rang wrong. I wrote down what happened by the minute, found that two systems kept the calendar, and moved both to one. The page names causes and no people.",
                    Map.of("SVC-01", 3, "SVC-03", 2),
                    null,
                    WAITS,
                    6,
                    ""),
            new Piece(
                    "external_credential",
                    "CompTIA Network+",
                    "The certificate can be seen on the issuer's page.",
                    Map.of("INF-01", 2, "INF-02", 2, "INF-03", 2),
                    "comptia-network-plus",
                    WAITS,
                    3,
                    ""),
            new Piece(
                    "contribution",
                    "A phishing exercise for school offices, used by three districts",
                    "Five letters that fit a school year, a page for the conversation afterwards and a sheet for counting. Three districts ran it in spring and sent back what they changed.",
                    Map.of("SEC-07", 5),
                    null,
                    WAITS,
                    8,
                    ""),
            new Piece(
                    SAMPLE,
                    "Notes that the next technician can use",
                    "Ten tickets of one week with the notes I left, before and after we agreed on what a note says.",
                    Map.of("SVC-01", 2),
                    null,
                    "accepted",
                    40,
                    "The notes say what was tried and what comes next; anybody could go on from them."),
            new Piece(
                    SAMPLE,
                    "Inventory of the projectors",
                    "A list of all projectors with the year of purchase.",
                    Map.of("END-01", 3),
                    null,
                    "declined",
                    30,
                    "A list shows that it was counted, not how devices are set up and kept. Hand in the plan for replacing them."));

    private static final List<Piece> OF_LEARNER = List.of(
            new Piece(
                    SAMPLE,
                    "A script for calls in the first week of school",
                    "What I ask first, what I say when I do not know, and how I end a call. Tried in August with the whole desk.",
                    Map.of("SVC-05", 2),
                    null,
                    "changes-asked",
                    9,
                    "Good questions. Add one call in which it did not go well, and what you did then."),
            new Piece(SAMPLE, "Carts that charge overnight", "", Map.of("END-03", 2), null, "draft", 2, ""));

    private final DemoRows rows;
    private final DemoLedger ledger;

    DemoWork(DemoRows rows, DemoLedger ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    void write(DemoDistrict district) {
        var others = district.people().stream()
                .filter(person -> person.slot().team() != null
                        && person.slot().account() == null
                        && person.slot().roles().size() == 1)
                .toList();
        for (var i = 0; i < OF_OTHERS.size() && i < others.size(); i++) {
            write(district, others.get(i), OF_OTHERS.get(i));
        }
        district.people().stream()
                .filter(person -> person.slot().story() == DemoStory.LEARNER)
                .forEach(person -> OF_LEARNER.forEach(piece -> write(district, person, piece)));
    }

    private void write(DemoDistrict district, DemoPerson person, Piece piece) {
        var random = DemoRandom.of("work", district.alias(), person.email(), piece.title());
        var day = district.day().ago(piece.days());
        var at = district.day().at(day, AFTERNOON);
        var id = random.id(at);
        var draft = piece.state().equals("draft");
        rows.add(
                DemoTable.SUBMISSION,
                id,
                district.id(),
                person.id(),
                piece.kind(),
                "person",
                piece.title(),
                piece.text(),
                draft ? "" : "https://wiki." + district.alias() + ".example/" + piece.days(),
                DemoDay.workday(day.minusDays(DAYS_BEFORE)),
                piece.credential(),
                piece.credential() == null ? null : "COMP" + random.between(100_000, 999_999),
                piece.credential() == null ? null : day.plusYears(3),
                piece.state(),
                draft ? 0 : 1,
                1,
                at,
                piece.verdict().isEmpty() ? at : judged(district, piece),
                draft ? null : at);
        piece.inOrder()
                .forEach((competency, level) ->
                        rows.add(DemoTable.SUBMISSION_COMPETENCY, id, district.id(), competency, level));
        if (!draft) {
            rows.add(DemoTable.SUBMISSION_STEP, random.id(at), district.id(), id, "hand-in", person.id(), at);
        }
        if (!piece.verdict().isEmpty()) {
            judge(district, person, piece, id);
        }
    }

    private static Instant judged(DemoDistrict district, Piece piece) {
        return district.day().at(judgedOn(district, piece), AFTERNOON);
    }

    private static LocalDate judgedOn(DemoDistrict district, Piece piece) {
        return district.day().ago(piece.days() - DAYS_OF_JUDGING);
    }

    private void judge(DemoDistrict district, DemoPerson person, Piece piece, UUID submission) {
        var random = DemoRandom.of("review", submission);
        var at = judged(district, piece);
        var assessor = district.assessors().getFirst();
        var decision =
                switch (piece.state()) {
                    case "accepted" -> "accept";
                    case "declined" -> "decline";
                    default -> "ask-changes";
                };
        var review = random.id(at);
        rows.add(
                DemoTable.SUBMISSION_REVIEW,
                review,
                district.id(),
                submission,
                1,
                assessor.id(),
                assessor.name(),
                district.alias(),
                decision,
                piece.verdict(),
                at);
        rows.add(DemoTable.SUBMISSION_STEP, random.id(at), district.id(), submission, decision, assessor.id(), at);
        piece.inOrder().forEach((competency, level) -> {
            var seen = decision.equals("accept") ? level : level - 1;
            rows.add(DemoTable.SUBMISSION_SCORE, review, district.id(), competency, seen, "", true);
            if (decision.equals("accept")) {
                var entry = Entry.of(
                                new CompetencyId(competency),
                                piece.kind(),
                                level,
                                judgedOn(district, piece),
                                assessor.id())
                        .from("submission:" + submission, null)
                        .of("submission:" + submission)
                        .saying(piece.verdict());
                ledger.write(district, person, entry, List.of(new Assessor(assessor.id(), district.alias())));
            }
        });
    }
}
