package org.uplink.competency.exchange;

import java.util.LinkedHashMap;
import java.util.Map;

/** The classes of 1EdTech CASE 1.1 and their fields: {@code !} is required, {@code +} came with version 1.1. */
enum CaseClass {
    LINK("title!:text identifier!:uuid uri!:text"),
    GENERAL_LINK("title!:text identifier!:text uri!:text targetType+:target"),
    DOCUMENT("""
            identifier!:uuid uri!:text frameworkType+:text caseVersion+:version creator!:text title!:text
            lastChangeDateTime!:instant officialSourceURL:text publisher:text description:text subject:texts
            subjectURI:links language:text version:text adoptionStatus:text statusStartDate:date statusEndDate:date
            licenseURI:link notes:text extensions+:open"""),
    ITEM("""
            identifier!:uuid fullStatement!:text alternativeLabel:text CFItemType:text uri!:text humanCodingScheme:text
            listEnumeration:text abbreviatedStatement:text conceptKeywords:texts conceptKeywordsURI:link notes:text
            subject+:texts subjectURI+:links language:text educationLevel:texts CFItemTypeURI:link licenseURI:link
            statusStartDate:date statusEndDate:date lastChangeDateTime!:instant extensions+:open"""),
    ASSOCIATION("""
            identifier!:uuid associationType!:relation sequenceNumber:integer uri!:text originNodeURI!:general_link
            destinationNodeURI!:general_link CFAssociationGroupingURI:link lastChangeDateTime!:instant notes+:text
            extensions+:open"""),
    CONCEPT("""
            identifier!:uuid uri!:text title!:text keywords:text hierarchyCode!:text description:text
            lastChangeDateTime!:instant extensions+:open"""),
    SUBJECT("""
            identifier!:uuid uri!:text title!:text hierarchyCode!:text description:text lastChangeDateTime!:instant
            extensions+:open"""),
    LICENSE("""
            identifier!:uuid uri!:text title!:text description:text licenseText!:text lastChangeDateTime!:instant
            extensions+:open"""),
    ITEM_TYPE("""
            identifier!:uuid uri!:text title!:text description!:text hierarchyCode!:text typeCode:text
            lastChangeDateTime!:instant extensions+:open"""),
    GROUPING("identifier!:uuid uri!:text title!:text description:text lastChangeDateTime!:instant extensions+:open"),
    RUBRIC("""
            identifier!:uuid uri!:text title:text description:text lastChangeDateTime!:instant
            CFRubricCriteria:criteria extensions+:open"""),
    CRITERION("""
            identifier!:uuid uri!:text category:text description:text CFItemURI:link weight:number position:integer
            rubricId:uuid lastChangeDateTime!:instant CFRubricCriterionLevels:levels extensions+:open"""),
    LEVEL("""
            identifier!:uuid uri!:text description:text quality:text score:number feedback:text position:integer
            rubricCriterionId:uuid lastChangeDateTime!:instant extensions+:open""");

    /**
     * @param type a word of {@link FieldRules}
     * @param recent not known to version 1.0
     */
    record Field(String name, String type, boolean required, boolean recent) {

        private static Field of(String text) {
            var colon = text.indexOf(':');
            var name = text.substring(0, colon);
            return new Field(
                    name.replaceAll("[!+]", ""), text.substring(colon + 1), name.endsWith("!"), name.endsWith("+"));
        }
    }

    private final Map<String, Field> fields = new LinkedHashMap<>();

    CaseClass(String specification) {
        for (var text : specification.split("\\s+")) {
            var field = Field.of(text);
            fields.put(field.name(), field);
        }
    }

    Map<String, Field> fields() {
        return fields;
    }
}
