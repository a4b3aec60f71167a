package org.uplink.evidence;

import java.util.List;
import java.util.function.Predicate;
import org.uplink.competency.Competency;
import org.uplink.competency.Framework;
import org.uplink.competency.Framework.CurrencyClass;
import org.uplink.competency.Framework.EvidenceKind;

/** What a framework lays down for one competency: how fast its evidence ages, and what each kind of evidence can support. */
record Terms(CurrencyClass currency, List<EvidenceKind> kinds, String ruleVersion) {

    static Terms of(Framework framework, Competency competency) {
        return new Terms(framework.currencyOf(competency), framework.evidenceKinds(), framework.ruleVersion());
    }

    /** The same with seasons that end on a district's own day, {@code MM-DD}. */
    Terms withSeasonsEnding(String day) {
        return currency.reviewUntil() == null
                ? this
                : new Terms(
                        new CurrencyClass(
                                currency.id(), currency.reviewMonths(), currency.graceDays(), day, currency.why()),
                        kinds,
                        ruleVersion);
    }

    EvidenceKind kind(String id) {
        return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst().orElseThrow();
    }

    /** The kinds that can support a level, in the order of the framework. */
    List<String> kindsFor(int level, Predicate<EvidenceKind> which) {
        return kinds.stream()
                .filter(kind -> kind.ceiling() >= level)
                .filter(which)
                .map(EvidenceKind::id)
                .toList();
    }
}
