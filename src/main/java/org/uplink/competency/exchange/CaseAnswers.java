package org.uplink.competency.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Elements as the binding answers them: in the version asked for, with the links that a package leaves out. */
@ApplicationScoped
class CaseAnswers {

    private final CaseAddress address;

    CaseAnswers(CaseAddress address) {
        this.address = address;
    }

    ObjectNode document(CaseFrameworks.Stored framework, CaseVersion version) {
        var document = (ObjectNode) CaseJson.stored(framework.frame()).get("CFDocument");
        version.fit(CaseClass.DOCUMENT, document);
        document.putObject("CFPackageURI")
                .put("title", framework.title())
                .put("identifier", framework.identifier().toString())
                .put("uri", address.of(version) + "/CFPackages/" + framework.identifier());
        return document;
    }

    ObjectNode element(Part part, CaseLookups.Row row, CaseVersion version) {
        var body = version.fit(part.form(), row.json());
        if (part == Part.ITEM || part == Part.ASSOCIATION) {
            body.putObject("CFDocumentURI")
                    .put("title", row.title())
                    .put("identifier", row.framework().toString())
                    .put("uri", row.uri());
        }
        return body;
    }

    /** An object with one list in it. */
    ObjectNode set(Part part, List<CaseLookups.Row> rows, CaseVersion version) {
        var set = CaseJson.object();
        var list = set.putArray(part.list());
        rows.forEach(row -> list.add(version.fit(part.form(), row.json())));
        return set;
    }
}
