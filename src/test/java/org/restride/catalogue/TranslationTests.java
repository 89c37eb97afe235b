package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.restride.base.DomainError;
import org.restride.base.Role;

class TranslationTests extends TwoEditors {

    private static final ItemKey HEEL = new ItemKey("heel-lift");

    @Test
    void patientsReadTheirLanguageOnceItIsThereElseTheOriginals() {
        ItemVersionId version = item(EN).id();
        assertThat(patientReads(version).language()).isEqualTo(EN);
        publications.translate(author, reviewer, HEEL, ES, 1, 0, spanish("Elevación de talones"));
        ItemContent read = patientReads(version);
        assertThat(read.language()).isEqualTo(ES);
        assertThat(read.title()).isEqualTo("Elevación de talones");
    }

    @Test
    void aTranslatorChangesWordsAndNoDose() {
        ExerciseBody body = (ExerciseBody) spanish("x").body();
        ExerciseBody other = withDose(body, new DoseSuggestion(1, 6, null, null, null, false));
        ItemText text = new ItemText("Elevación", List.of(), "De puntillas.", other);
        publications.translate(author, reviewer, HEEL, ES, 1, 0, text);
        ExerciseBody published = (ExerciseBody) item(ES).body();
        assertThat(published.dose()).isEqualTo(((ExerciseBody) item(EN).body()).dose());
        assertThat(published.steps().movement()).containsExactly("Sube los talones.", "Bájalos despacio.");
    }

    @Test
    void aTranslationThatLacksAWarningOrAClaimIsNotSent() {
        ExerciseBody body = (ExerciseBody) spanish("x").body();
        Steps steps = body.steps();
        Steps silent = new Steps(
                steps.setUp(),
                steps.movement(),
                steps.cues(),
                steps.breathing(),
                List.of(),
                steps.feel(),
                steps.mistakes());
        ItemText text = new ItemText("Elevación", List.of(), "De puntillas.", body.inWords(silent, List.of()));
        assertThatThrownBy(() -> publications.send(author, new BeginProposal.Translation(HEEL, ES, 1, 0, text), "", ""))
                .isInstanceOfSatisfying(DomainError.Invalid.class, invalid -> assertThat(invalid.fields())
                        .containsOnlyKeys("stopIf", "claims"));
    }

    @Test
    void aTranslationIsOutdatedSinceTheFirstVersionThatItDoesNotFollow() {
        publications.translate(author, reviewer, HEEL, ES, 1, 0, spanish("Elevación de talones"));
        assertThat(standing().outdatedSince()).isEqualTo(OptionalInt.empty());
        ItemText english = item(EN).text();
        for (int version = 1; version < 3; version++) {
            publications.change(
                    author,
                    reviewer,
                    HEEL,
                    version,
                    new ItemText("Heel lift " + version, english.aliases(), english.summary(), english.body()));
        }
        assertThat(standing().outdatedSince()).isEqualTo(OptionalInt.of(2));
        assertThat(actors.as(author, () -> catalogue.outdatedTranslations())).containsExactly(standing());
        assertThat(item(ES).language()).isEqualTo(EN);
        assertThat(actors.as(author, () -> catalogue.search(CatalogueQuery.of("elevacion talones", ES)))
                        .rows())
                .extracting(CatalogueRow::title)
                .containsExactly("Elevación de talones");
        publications.translate(author, reviewer, HEEL, ES, 3, 0, spanish("Elevación de talones"));
        assertThat(standing().outdatedSince()).isEmpty();
        assertThat(item(ES).language()).isEqualTo(ES);
    }

    @Test
    void aCorrectionIsAFurtherRevisionOfTheSameVersionAndTheOldOneStays() {
        publications.translate(author, reviewer, HEEL, ES, 1, 0, spanish("Elevacion"));
        publications.translate(author, reviewer, HEEL, ES, 1, 1, spanish("Elevación"));
        assertThat(item(ES).title()).isEqualTo("Elevación");
        assertThat(item(ES).id().version()).isEqualTo(1);
        assertThat(patientReads(item(ES).id()).title()).isEqualTo("Elevación");
        assertThat(actors.as(author, () -> catalogue.text(item(ES).id(), ES, 1))
                        .orElseThrow()
                        .title())
                .isEqualTo("Elevacion");
        assertThat(actors.as(author, () -> catalogue.history(item(ES).id().item())))
                .extracting(VersionSummary::language, VersionSummary::revision)
                .containsExactly(tuple(EN, 1), tuple(ES, 2), tuple(ES, 1));
    }

    @Test
    void twoWhoTranslateAtOnceDontOverwriteEachOther() {
        ProposalId mine =
                publications.send(author, new BeginProposal.Translation(HEEL, ES, 1, 0, spanish("Mía")), "", "");
        publications.translate(reviewer, here.actor(Role.EDITOR), HEEL, ES, 1, 0, spanish("Suya"));
        assertThatThrownBy(() -> publications.approve(reviewer, mine)).isInstanceOf(DomainError.Conflict.class);
        assertThat(item(ES).title()).isEqualTo("Suya");
    }

    @Test
    void anItemIsNotTranslatedIntoItsOwnLanguage() {
        assertThatThrownBy(() -> publications.send(
                        author, new BeginProposal.Translation(HEEL, EN, 1, 0, item(EN).text()), "", ""))
                .isInstanceOf(DomainError.Invalid.class);
    }

    private ItemContent patientReads(ItemVersionId version) {
        return here.as(Role.PATIENT, () -> catalogue.contents(List.of(version), ES))
                .getFirst();
    }

    private TranslationStanding standing() {
        return actors.as(author, () -> catalogue.translations(item(EN).id().item()))
                .getFirst();
    }

    private PublishedItem item(Locale language) {
        return actors.as(author, () -> catalogue.current(HEEL, language).orElseThrow());
    }

    private ItemText spanish(String title) {
        ExerciseBody body = (ExerciseBody) item(EN).body();
        Steps steps = new Steps(
                List.of("Ponte cerca de una pared."),
                List.of("Sube los talones.", "Bájalos despacio."),
                List.of(),
                List.of(),
                List.of("Te duele la pierna."),
                List.of(),
                List.of());
        List<Claim> claims = body.claims().stream()
                .map(claim -> claim.inWords("Una pierna fuerte salta mejor."))
                .toList();
        return new ItemText(title, List.of(), "Ponte de puntillas.", body.inWords(steps, claims));
    }

    private static ExerciseBody withDose(ExerciseBody body, DoseSuggestion dose) {
        return new ExerciseBody(
                body.purpose(),
                body.regions(),
                body.muscles(),
                body.equipment(),
                body.level(),
                body.position(),
                body.sides(),
                dose,
                body.bounds(),
                body.doses(),
                body.frequency(),
                body.minutes(),
                body.easier(),
                body.harder(),
                body.contraindications(),
                body.precautions(),
                body.tags(),
                body.steps(),
                body.figure(),
                body.claims());
    }
}
