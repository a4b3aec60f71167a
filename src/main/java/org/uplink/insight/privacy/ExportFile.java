package org.uplink.insight.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Page;
import org.uplink.platform.PersonId;

/** All about somebody as a file: once for people to read, once for programs. */
@RequestScoped
class ExportFile {

    @CheckedTemplate(basePath = "privacy", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PersonalPaper(String language, String organization, String made, List<PersonalExport.Part> parts)
            implements TemplateInstance {}

    private final PersonalExport export;
    private final ObjectMapper json;
    private final CurrentActor current;
    private final Page page;

    ExportFile(PersonalExport export, ObjectMapper json, CurrentActor current, Page page) {
        this.export = export;
        this.json = json;
        this.current = current;
        this.page = page;
    }

    RestResponse<byte[]> of(PersonId person) {
        var actor = current.get();
        var parts = export.of(actor.organization(), person);
        return ResponseBuilder.ok(zip(parts))
                .header("Content-Type", "application/zip")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s-record-%s.zip\"".formatted(actor.alias(), page.today()))
                .build();
    }

    private byte[] zip(List<PersonalExport.Part> parts) {
        var actor = current.get();
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            entry(zip, "record.json", json.writerWithDefaultPrettyPrinter().writeValueAsString(document(parts)));
            var paper = new PersonalPaper(
                    page.locale().getLanguage(),
                    actor.organizationName(),
                    page.today().toString(),
                    parts);
            entry(zip, "record.html", paper.setLocale(page.locale()).render());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private Map<String, Object> document(List<PersonalExport.Part> parts) {
        var tables = new LinkedHashMap<String, Object>();
        parts.forEach(part -> part.tables().forEach(table -> tables.put(table.name(), table.rows())));
        var document = new LinkedHashMap<String, Object>();
        document.put("organization", current.get().organizationName());
        document.put("made_on", page.today().toString());
        document.put("tables", tables);
        return document;
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
