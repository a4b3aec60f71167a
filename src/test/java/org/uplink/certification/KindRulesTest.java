package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplink.certification.Samples.CONDUCT;
import static org.uplink.certification.Samples.DESK;
import static org.uplink.certification.Samples.PRIVACY;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uplink.certification.ChangeRules.Kind;
import org.uplink.certification.Requirement.As;
import org.uplink.certification.credit.CreditDemand;

/** More, less, or another thing. */
class KindRulesTest {

    private static final Requirement DESK_COURSE = new Requirement.Courses(List.of(DESK));
    private static final Requirement PRIVACY_COURSE = new Requirement.Courses(List.of(PRIVACY));

    @Test
    void hoursAreRaisedAndLoweredByTheirNumber() {
        assertThat(KindRules.of(hours("30"), hours("45"))).contains(Kind.RAISED);
        assertThat(KindRules.of(hours("45"), hours("30"))).contains(Kind.LOWERED);
        assertThat(KindRules.of(hours("30"), hours("30.00"))).isEmpty();
    }

    @Test
    void fewerHoursOfAnotherKindAreNoLess() {
        var anyHours = hours("45");
        var privacyHours = new Requirement.Credits(new CreditDemand(
                "sample",
                new BigDecimal("30"),
                List.of(new CreditDemand.Minimum(List.of("PRV"), List.of(), BigDecimal.TEN)),
                null,
                null));

        assertThat(KindRules.of(anyHours, privacyHours)).contains(Kind.CHANGED);
        assertThat(KindRules.of(hours("20"), privacyHours)).contains(Kind.RAISED);
    }

    @Test
    void anExaminationIsHarderByItsMarkItsTimeAndItsAttempts() {
        var exam = exam("Written", 90, 70, 3);

        assertThat(KindRules.of(exam, exam("Written", 90, 75, 3))).contains(Kind.RAISED);
        assertThat(KindRules.of(exam, exam("Written", 60, 70, 3))).contains(Kind.RAISED);
        assertThat(KindRules.of(exam, exam("Written", 90, 70, 2))).contains(Kind.RAISED);
        assertThat(KindRules.of(exam, exam("Written", 120, 65, null))).contains(Kind.LOWERED);
        assertThat(KindRules.of(exam, exam("Written", 120, 75, 3))).contains(Kind.CHANGED);
        assertThat(KindRules.of(exam, exam("At a screen", 90, 70, 3))).isEmpty();
    }

    @Test
    void moreConfirmationsAreMoreAndOtherWordsAnotherThing() {
        assertThat(KindRules.of(confirmed("A talk", 1), confirmed("A talk", 2))).contains(Kind.RAISED);
        assertThat(KindRules.of(confirmed("A talk", 2), confirmed("A talk", 1))).contains(Kind.LOWERED);
        assertThat(KindRules.of(confirmed("A talk", 2), confirmed("Two talks", 1)))
                .contains(Kind.CHANGED);
    }

    @Test
    void anotherWayIsLessAndTheSameWaysAreNoChange() {
        var either = new Requirement.Any(List.of(DESK_COURSE, PRIVACY_COURSE));

        assertThat(KindRules.of(either, new Requirement.Any(List.of(PRIVACY_COURSE, DESK_COURSE))))
                .isEmpty();
        assertThat(KindRules.of(either, new Requirement.Any(List.of(DESK_COURSE, PRIVACY_COURSE, CONDUCT))))
                .contains(Kind.LOWERED);
        assertThat(KindRules.of(either, new Requirement.All(List.of(DESK_COURSE, PRIVACY_COURSE))))
                .contains(Kind.RAISED);
        assertThat(KindRules.of(either, new Requirement.Any(List.of(DESK_COURSE))))
                .contains(Kind.CHANGED);
    }

    @Test
    void aWayOfAChoiceThatTakesMoreMakesTheChoiceTakeMore() {
        var before = new Requirement.Any(List.of(hours("60"), DESK_COURSE));
        var now = new Requirement.Any(List.of(hours("75"), DESK_COURSE));

        assertThat(KindRules.of(before, now)).contains(Kind.RAISED);
        assertThat(KindRules.of(now, before)).contains(Kind.LOWERED);
        assertThat(ChangeRules.inside(new ChangeRules.Change(Kind.RAISED, now, before)))
                .containsExactly(new ChangeRules.Change(Kind.RAISED, hours("75"), hours("60")));
    }

    private static Requirement hours(String hours) {
        return new Requirement.Credits(CreditDemand.of("sample", new BigDecimal(hours)));
    }

    private static Requirement exam(String form, int minutes, int passPercent, @Nullable Integer attempts) {
        return new Requirement.Exam("exam", "Examination", form, minutes, passPercent, attempts, null, null);
    }

    private static Requirement confirmed(String what, int people) {
        return new Requirement.Confirmed("panel", As.PANEL, "Panel", what, people, 0, null);
    }
}
