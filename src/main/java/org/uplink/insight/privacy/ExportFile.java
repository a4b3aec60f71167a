package org.uplink.insight.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.uplink.people.Deeds;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Page;
import org.uplink.platform.PersonId;
import org.uplink.platform.SpokenDate;

/**
 * Somebody's record as a file: once for people to read, once for programs. It is all of it for the person; another gets what
 * they may read, and which parts that leaves out.
 */
@RequestScoped
class ExportFile {

    @CheckedTemplate(basePath = "privacy", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PersonalPaper(
            String language, String title, List<PaperChapter> chapters, List<String> leftOut, boolean files)
            implements TemplateInstance {}

    private final PersonalExport export;
    private final HandedInFiles handedIn;
    private final PaperTitles titles;
    private final ObjectMapper json;
    private final CurrentActor current;
    private final Page page;

    ExportFile(
            PersonalExport export,
            HandedInFiles handedIn,
            PaperTitles titles,
            ObjectMapper json,
            CurrentActor current,
            Page page) {
        this.export = export;
        this.handedIn = handedIn;
        this.titles = titles;
        this.json = json;
        this.current = current;
        this.page = page;
    }

    /** What the database holds is read before anything is sent; files go from the disk as they are. */
    RestResponse<StreamingOutput> of(PersonId person) {
        var actor = current.get();
        var own = actor.person().equals(person);
        var parts = export.of(actor.organization(), person, own);
        var title = own ? words().paper(actor.organizationName(), day()) : titleOfCopy(parts);
        var leftOut = own ? List.<String>of() : PersonalParts.reserved();
        var files = handedIn.of(actor.organization(), person, own);
        var texts = Map.of(
                "record.json",
                json(title, parts, leftOut),
                "record.html",
                html(title, parts, leftOut, !files.isEmpty()));
        StreamingOutput body = out -> write(out, texts, files);
        return ResponseBuilder.ok(body)
                .header("Content-Type", "application/zip")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s-record-%s.zip\"".formatted(actor.alias(), page.today()))
                .build();
    }

    private static void write(OutputStream out, Map<String, String> texts, Map<String, Path> files) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            for (var text : texts.entrySet()) {
                zip.putNextEntry(new ZipEntry(text.getKey()));
                zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
            }
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                Files.copy(file.getValue(), zip);
            }
        }
    }

    private String titleOfCopy(List<PersonalExport.Part> parts) {
        return words().paper_of(PersonalExport.name(parts), current.get().organizationName(), day());
    }

    private String html(String title, List<PersonalExport.Part> parts, List<String> leftOut, boolean files) {
        var chapters = parts.stream()
                .map(part -> PaperChapter.of(part, values()))
                .filter(chapter -> !chapter.sheets().isEmpty())
                .toList();
        return new PersonalPaper(page.locale().getLanguage(), title, chapters, leftOut, files)
                .setLocale(page.locale())
                .render();
    }

    private String json(String title, List<PersonalExport.Part> parts, List<String> leftOut) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(document(title, parts, leftOut));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> document(String title, List<PersonalExport.Part> parts, List<String> leftOut) {
        var tables = new LinkedHashMap<String, Object>();
        parts.forEach(part -> part.tables().forEach(table -> tables.put(table.name(), table.rows())));
        var document = new LinkedHashMap<String, Object>();
        document.put("title", title);
        document.put("organization", current.get().organizationName());
        document.put("made_on", page.today().toString());
        document.put("tables", tables);
        if (!leftOut.isEmpty()) {
            document.put("left_out", leftOut(leftOut));
        }
        return document;
    }

    private Map<String, Object> leftOut(List<String> tables) {
        var said = new LinkedHashMap<String, Object>();
        said.put("why", words().left_out_why());
        said.put("how_the_person_gets_them", words().way());
        var parts = new LinkedHashMap<String, String>();
        tables.forEach(table -> parts.put(table, words().reserved(table)));
        said.put("tables", parts);
        return said;
    }

    private PaperValues values() {
        return new PaperValues(
                page.words(PaperMessages.class),
                action -> Deeds.said(action, page.locale().getLanguage()),
                (column, value) -> titles.of(column, value).orElse(value),
                page.locale(),
                page.zone());
    }

    private String day() {
        return SpokenDate.of(page.today(), page.locale());
    }

    private PrivacyMessages words() {
        return page.words(PrivacyMessages.class);
    }
}
