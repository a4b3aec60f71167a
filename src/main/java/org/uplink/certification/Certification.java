package org.uplink.certification;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.RoleProfileId;

/**
 * One revision of a certification: what it asks for, and how long an award of it lasts. All requirements must be met.
 *
 * @param countsFrom the day from which it counts; null for the day on which it is first loaded
 * @param endorsements what a line of awards earns beside them
 * @param retired the day from which no awards of it are made; null where none is known
 */
public record Certification(
        String slug,
        String revision,
        String code,
        String title,
        String summary,
        Kind kind,
        List<RoleProfileId> forRoles,
        boolean accredited,
        Validity validity,
        Renewal renewal,
        List<Requirement> requirements,
        String licence,
        @Nullable LocalDate countsFrom,
        @Nullable LocalDate retired,
        List<Endorsement> endorsements) {

    /** A file need not name endorsements. */
    public Certification {
        endorsements = Objects.requireNonNullElse(endorsements, List.of());
    }

    /** One that counts from the day on which it is first loaded. */
    public Certification(
            String slug,
            String revision,
            String code,
            String title,
            String summary,
            Kind kind,
            List<RoleProfileId> forRoles,
            boolean accredited,
            Validity validity,
            Renewal renewal,
            List<Requirement> requirements,
            String licence) {
        this(
                slug,
                revision,
                code,
                title,
                summary,
                kind,
                forRoles,
                accredited,
                validity,
                renewal,
                requirements,
                licence,
                null,
                null,
                List.of());
    }

    /** The same, retired as another revision says. */
    Certification retiredLike(Certification other) {
        return new Certification(
                slug,
                revision,
                code,
                title,
                summary,
                kind,
                forRoles,
                accredited,
                validity,
                renewal,
                requirements,
                licence,
                countsFrom,
                other.retired,
                endorsements);
    }

    /** Whether no award of it is made on a day, or later. */
    public boolean isRetiredOn(LocalDate day) {
        return retired != null && !day.isBefore(retired);
    }

    /** Whether it is judged independently of any course, or follows courses. */
    public enum Kind {
        @JsonProperty("certification")
        CERTIFICATION,
        @JsonProperty("certificate")
        CERTIFICATE
    }

    /**
     * When the last valid day of an award is.
     *
     * @param months calendar months after the first; null where a date says it
     * @param day for the end of a season its day of the year, such as {@code 07-31}
     * @param date for an end that is the same for everybody
     */
    public record Validity(
            @Nullable Integer months,
            Ends ends,
            @Nullable String day,
            @Nullable LocalDate date) {

        public Validity(int months, Ends ends) {
            this(months, ends, null, null);
        }

        int inMonths() {
            return Objects.requireNonNull(months);
        }

        MonthDay inSeason() {
            return MonthDay.parse("--" + day);
        }
    }

    public enum Ends {
        /** A number of calendar months after the first day. */
        @JsonProperty("day")
        DAY,
        /** The end of the month in which that day lies. */
        @JsonProperty("end-of-month")
        END_OF_MONTH,
        /** The next time that a day of the year comes. */
        @JsonProperty("season")
        SEASON,
        @JsonProperty("date")
        DATE,
        @JsonProperty("never")
        NEVER
    }

    /**
     * How an award is renewed.
     *
     * @param windowOpensMonthsBefore how long before the end it can be renewed; null where a day of the year says it
     * @param windowOpens the day of the year, such as {@code 08-15}, from which a season can be added after the last has ended
     * @param graceDays how long after the end a renewal is still taken, from the old end on
     * @param requirements what it takes; null for all that the first award takes
     * @param reinstate how it comes back after that; null where it must be earned again
     * @param yearlyCheck what must be met about each anniversary; null for nothing
     */
    public record Renewal(
            @Nullable Integer windowOpensMonthsBefore,
            @Nullable String windowOpens,
            int graceDays,
            @Nullable List<Requirement> requirements,
            @Nullable Reinstatement reinstate,
            @Nullable YearlyCheck yearlyCheck) {

        public Renewal(
                @Nullable Integer windowOpensMonthsBefore,
                @Nullable String windowOpens,
                int graceDays,
                @Nullable List<Requirement> requirements,
                @Nullable Reinstatement reinstate) {
            this(windowOpensMonthsBefore, windowOpens, graceDays, requirements, reinstate, null);
        }

        boolean eachSeason() {
            return windowOpens != null;
        }

        MonthDay season() {
            return MonthDay.parse("--" + windowOpens);
        }

        int windowMonths() {
            return Objects.requireNonNull(windowOpensMonthsBefore);
        }

        public Renewal(int windowOpensMonthsBefore) {
            this(windowOpensMonthsBefore, null, 0, null, null);
        }
    }

    /** @param withinMonths how long after the end an award can be brought back */
    public record Reinstatement(int withinMonths, List<Requirement> requirements) {}

    /**
     * What a holder must meet once about each anniversary of an award; who misses it is suspended until it is met.
     *
     * @param daysBefore how long before the anniversary it can be met
     * @param daysAfter how long after it that is in time
     */
    public record YearlyCheck(int daysBefore, int daysAfter, List<Requirement> requirements) {}

    /**
     * Something that is said beside an award of whoever has held it for long.
     *
     * @param heldSeasons for how many seasons, one after the other
     */
    public record Endorsement(String id, String title, int heldSeasons) {}

    public CertificationId id() {
        return new CertificationId(slug);
    }

    public boolean followsCourses() {
        return kind == Kind.CERTIFICATE;
    }

    /** Whether it is asked for by the yearly check, of which no other part asks the same. */
    boolean isOfCheck(Requirement requirement) {
        var check = renewal.yearlyCheck();
        return check != null && Requirement.everythingIn(check.requirements()).anyMatch(requirement::equals);
    }

    /** Whether nobody can earn it here before examinations can be taken. */
    public boolean needsExam() {
        return requirements.stream().anyMatch(Requirement.Exam.class::isInstance);
    }

    /** What an award at a stage takes; one that is brought back can be so only where the terms allow it. */
    public List<Requirement> requirements(Stage stage) {
        return switch (stage) {
            case FIRST -> requirements;
            case RENEWAL -> Objects.requireNonNullElse(renewal.requirements(), requirements);
            case REINSTATEMENT -> Objects.requireNonNull(renewal.reinstate()).requirements();
        };
    }

    /** Those that ask for something of their own. */
    List<Stage> stages() {
        return Stream.of(Stage.values())
                .filter(stage -> switch (stage) {
                    case FIRST -> true;
                    case RENEWAL -> renewal.requirements() != null;
                    case REINSTATEMENT -> renewal.reinstate() != null;
                })
                .toList();
    }

    /** Everything that any award of it may ask for, and its yearly check; groups and what is in them. */
    Stream<Requirement> everything() {
        var check = renewal.yearlyCheck();
        return Stream.concat(
                stages().stream().flatMap(stage -> Requirement.everythingIn(requirements(stage))),
                check == null ? Stream.empty() : Requirement.everythingIn(check.requirements()));
    }
}
