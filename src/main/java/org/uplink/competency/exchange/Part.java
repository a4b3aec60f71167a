package org.uplink.competency.exchange;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The lists of a CASE package and its document, in the order in which a difference tells of them. */
enum Part {
    DOCUMENT("CFDocument", CaseClass.DOCUMENT),
    ITEM("CFItems", CaseClass.ITEM),
    ASSOCIATION("CFAssociations", CaseClass.ASSOCIATION),
    RUBRIC("CFRubrics", CaseClass.RUBRIC),
    CONCEPT("CFConcepts", CaseClass.CONCEPT),
    SUBJECT("CFSubjects", CaseClass.SUBJECT),
    LICENSE("CFLicenses", CaseClass.LICENSE),
    ITEM_TYPE("CFItemTypes", CaseClass.ITEM_TYPE),
    GROUPING("CFAssociationGroupings", CaseClass.GROUPING);

    private final String list;
    private final CaseClass form;

    Part(String list, CaseClass form) {
        this.list = list;
        this.form = form;
    }

    /** Its name in the package, in addresses and in the database. */
    String list() {
        return list;
    }

    CaseClass form() {
        return form;
    }

    /** Whether it stands below CFDefinitions. */
    boolean isDefinition() {
        return compareTo(CONCEPT) >= 0;
    }

    /** All but the document. */
    static Set<Part> lists() {
        return EnumSet.complementOf(EnumSet.of(DOCUMENT));
    }

    static Optional<Part> named(String list) {
        return Arrays.stream(values()).filter(part -> part.list.equals(list)).findFirst();
    }
}
