package org.uplink.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.Framework;
import org.uplink.platform.FormErrors;
import org.uplink.platform.Refusal;
import org.uplink.platform.Typed;

/**
 * A service as somebody fills it in.
 *
 * @param key made with the form, so that sending it twice adds one service
 * @param version of what the form was filled from
 * @param competency code of each need, empty for a row that is left empty
 * @param level of each need, in the same order; 0 takes the need away
 */
record ServiceForm(
        @RestForm @Nullable String key,
        @RestForm @Nullable Integer version,
        @RestForm @Nullable String name,
        @RestForm @Nullable String about,
        @RestForm @Nullable List<String> competency,
        @RestForm @Nullable List<Integer> level) {

    static final int LONGEST_NAME = 80;
    static final int LONGEST_ABOUT = 300;
    private static final int EMPTY_ROWS = 2;
    private static final int HIGHEST = 5;

    /** One row of the form; the code is empty in those to fill in. */
    record Row(String competency, int level) {}

    static ServiceForm of(Service service, int version) {
        return new ServiceForm(
                null,
                version,
                service.name(),
                service.about(),
                service.needs().stream().map(need -> need.competency().key()).toList(),
                service.needs().stream().map(Need::level).toList());
    }

    static ServiceForm blank(String key) {
        return new ServiceForm(key, null, "", "", List.of(), List.of());
    }

    /** What was filled in, to be sent again over this version. */
    ServiceForm at(int current) {
        return new ServiceForm(key, current, name, about, competency, level);
    }

    public String named() {
        return Typed.text(name);
    }

    public String described() {
        return Typed.text(about);
    }

    /** What stands in the form, and rows to add. */
    public List<Row> rows() {
        var rows = new ArrayList<>(filled());
        for (var i = 0; i < EMPTY_ROWS; i++) {
            rows.add(new Row("", 0));
        }
        return rows;
    }

    private List<Row> filled() {
        var codes = competency == null ? List.<String>of() : competency;
        var levels = level == null ? List.<Integer>of() : level;
        if (codes.size() != levels.size()) {
            throw new Refusal.Malformed("Each need has a competency and a level.");
        }
        var filled = new ArrayList<Row>();
        for (var i = 0; i < codes.size(); i++) {
            if (!codes.get(i).isBlank()) {
                filled.add(new Row(codes.get(i), levels.get(i)));
            }
        }
        return filled;
    }

    /** In the order of the framework. */
    List<Need> needs(Framework framework) {
        var wanted = new LinkedHashMap<String, Integer>();
        filled().stream().filter(row -> row.level() > 0).forEach(row -> wanted.put(row.competency(), row.level()));
        return framework.competencies().stream()
                .filter(one -> wanted.containsKey(one.id().key()))
                .map(one -> new Need(one.id(), wanted.getOrDefault(one.id().key(), 1)))
                .toList();
    }

    FormErrors check(Framework framework, CoverageMessages words) {
        var errors = FormErrors.NONE;
        if (named().isEmpty()) {
            errors = errors.and("name", words.name_missing());
        } else if (named().length() > LONGEST_NAME) {
            errors = errors.and("name", words.too_long(LONGEST_NAME));
        }
        if (described().length() > LONGEST_ABOUT) {
            errors = errors.and("about", words.too_long(LONGEST_ABOUT));
        }
        var kept = filled().stream().filter(row -> row.level() > 0).toList();
        for (var row : filled()) {
            if (row.level() < 0
                    || row.level() > HIGHEST
                    || framework.competency(new CompetencyId(row.competency())).isEmpty()) {
                throw new Refusal.Malformed("A need is a competency of the framework at a level from 1 to 5.");
            }
        }
        if (kept.isEmpty()) {
            errors = errors.and("needs", words.needs_missing());
        } else if (kept.stream().map(Row::competency).distinct().count() < kept.size()) {
            errors = errors.and("needs", words.needs_twice());
        }
        return errors;
    }
}
