package org.restride.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.audit.AuditTrail;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.base.OwnData;
import org.restride.base.OwnTable;
import org.restride.people.Invitations;
import org.restride.people.rights.CopyKind;
import org.restride.people.rights.OwnRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A copy of all own data holds everything of the patient's, nothing of anybody else's, and is made for nobody else. */
@RestrideTest
class OwnRecordTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private OwnRecord record;

    @Autowired
    private List<OwnData> modules;

    @Autowired
    private Invitations invitations;

    @Autowired
    private AuditTrail trail;

    private World world;
    private Actor patient;

    @BeforeEach
    void enterWorld() {
        world = World.of(context, clinics);
        patient = world.people().getFirst().actor();
    }

    @Test
    void theJsonCopyHasRowsOfEveryTableAndNamesForWhatTheyName() {
        JsonNode copy = JsonMapper.builder().build().readTree(copy(patient, CopyKind.JSON, Locale.ENGLISH));
        assertThat(copy.path("format").asString()).isEqualTo("restride-own-data");
        List<String> copied = modules.stream()
                .flatMap(module -> module.tables().stream())
                .filter(OwnTable::copied)
                .map(OwnTable::name)
                .distinct()
                .toList();
        assertThat(copied).hasSizeGreaterThan(25).allSatisfy(table -> assertThat(
                        copy.path("tables").path(table).size())
                .as(table)
                .isPositive());
        assertThat(copy.path("tables")
                        .path("people.patient")
                        .path(0)
                        .path("last_name")
                        .asString())
                .isEqualTo(World.NAME);
        String item = copy.path("tables")
                .path("catalogue.reader_mark")
                .path(0)
                .path("item_id")
                .asString();
        assertThat(copy.path("names").path(item).asString()).isNotBlank();
        assertThat(copy.path("names")
                        .path(world.home().clinician().account().toString())
                        .asString())
                .isEqualTo("Clara Clinician");
    }

    @Test
    void noSecretAndNobodyElseIsInTheCopy() {
        String copy = new String(copy(patient, CopyKind.JSON, Locale.ENGLISH), StandardCharsets.UTF_8);
        assertThat(copy)
                .contains(World.NAME)
                .doesNotContain("token_hash", "search_text", "clinic_id")
                .doesNotContain(world.neighbour().toString(), world.stranger().toString());
    }

    @Test
    void theTablesAreOneFileEachWithTheSameRows() throws IOException {
        Map<String, String> files = unzip(copy(patient, CopyKind.CSV, Locale.ENGLISH));
        assertThat(files).containsKeys("people.patient.csv", "progress.session_log.csv", "names.csv");
        assertThat(files.get("people.patient.csv")).contains("first_name").contains(World.NAME);
        JsonNode json = JsonMapper.builder().build().readTree(copy(patient, CopyKind.JSON, Locale.ENGLISH));
        assertThat(files.get("progress.session_log.csv").lines().count())
                .isEqualTo(1 + json.path("tables").path("progress.session_log").size());
    }

    @Test
    void thePaperSpeaksThePatientsLanguage() throws IOException {
        String spanish = printed(copy(patient, CopyKind.PDF, Locale.of("es")));
        assertThat(spanish)
                .contains("Datos de Ulla " + World.NAME)
                .contains("Sesiones")
                .contains("Dolor");
        String english = printed(copy(patient, CopyKind.PDF, Locale.ENGLISH));
        assertThat(english)
                .contains("Data of Ulla " + World.NAME)
                .contains("Sessions")
                .doesNotContain("!rights.");
    }

    @Test
    void aCarerTakesNoCopyAndAClinicianOnlyOfThoseInTheirCare() {
        Actor carer = clinics.accept(clinics.as(
                        world.home().clinician(),
                        () -> invitations.inviteCarer(world.neighbour(), "Carla Carer", null, false)))
                .actor();
        assertThatThrownBy(() -> copy(carer, CopyKind.JSON, Locale.ENGLISH)).isInstanceOf(DomainError.Forbidden.class);
        assertThatThrownBy(() -> copyOf(world.home().otherClinician())).isInstanceOf(AccessDeniedException.class);
        assertThat(copyOf(world.home().clinician())).isNotEmpty();
    }

    @Test
    void eachCopyIsOneRowOfTheAuditThatThePatientReads() {
        long before = exports();
        copy(patient, CopyKind.CSV, Locale.ENGLISH);
        assertThat(exports()).isEqualTo(before + 1);
    }

    private long exports() {
        return clinics.as(patient, () -> trail.ofOwnRecord(300)).stream()
                .filter(entry -> entry.deed().equals("EXPORTED"))
                .count();
    }

    private byte[] copy(Actor actor, CopyKind kind, Locale language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        clinics.as(actor, () -> record.copy(kind, language, out));
        return out.toByteArray();
    }

    private byte[] copyOf(Actor actor) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        clinics.as(actor, () -> record.copyOf(world.target(), CopyKind.PDF, Locale.ENGLISH, out));
        return out.toByteArray();
    }

    private static Map<String, String> unzip(byte[] archive) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (Optional<ZipEntry> entry = next(in); entry.isPresent(); entry = next(in)) {
                files.put(entry.get().getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static Optional<ZipEntry> next(ZipInputStream in) throws IOException {
        return Optional.ofNullable(in.getNextEntry());
    }

    private static String printed(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
