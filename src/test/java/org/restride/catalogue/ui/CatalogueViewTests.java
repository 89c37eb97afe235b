package org.restride.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.base.CurrentActor;
import org.restride.base.ui.Figure;
import org.restride.catalogue.CatalogueFixture;
import org.restride.catalogue.CatalogueRow;
import org.restride.catalogue.ContentPacks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@RestrideTest
class CatalogueViewTests extends SpringBrowserlessTest {

    @Autowired
    private TestClinics clinics;

    @Autowired
    private ContentPacks packs;

    @Autowired
    private CurrentActor actors;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        CatalogueFixture.signIn(CatalogueFixture.create(clinics, packs, actors).clinician());
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
    }

    @Test
    void listsWhatTheClinicHasWithCounts() {
        CatalogueView view = navigate(CatalogueView.class);
        assertThat(titles())
                .contains("Heel lift", "Heel lift on one leg", "Why calves matter")
                .hasSizeGreaterThan(40);
        assertThat(view.getPageTitle()).contains("Catalogue");
        assertThat(find(Checkbox.class).all()).extracting(Checkbox::getLabel).contains("Exercise", "Calf", "Strength");
    }

    @Test
    void searchNarrowsTheListAndSaysWhatItUnderstood() {
        navigate(CatalogueView.class);
        test(find(TextField.class).single()).setValue("heeel lift");
        assertThat(titles()).startsWith("Heel lift").doesNotContain("Why calves matter");
        assertThat(find(Span.class).all()).extracting(Span::getText).anyMatch(text -> text.contains("heel"));
    }

    @Test
    void facetsNarrowTheListAndCanBeCleared() {
        navigate(CatalogueView.class);
        test(checkbox("Article")).click();
        assertThat(titles()).contains("Why calves matter").doesNotContain("Heel lift");
        test(button("Clear filters")).click();
        assertThat(titles()).contains("Why calves matter", "Heel lift");
    }

    @Test
    void theAddressCarriesTheFilter() {
        UI.getCurrent()
                .navigate(CatalogueView.class, new QueryParameters(Map.of("kind", List.of("article", "nonsense"))));
        assertThat(titles()).contains("Why calves matter").doesNotContain("Heel lift");
        assertThat(checkbox("Article").getValue()).isTrue();
    }

    @Test
    void aClinicianAcceptsAllButWritesNothing() {
        navigate(CatalogueView.class);
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("New item");
        test(button("Accept all")).click();
        assertThat(titles()).hasSizeGreaterThan(40);
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Accept all");
    }

    @Test
    void anItemsPageShowsWhatThePatientSeesAndItsSources() {
        ItemView view = navigate(ItemView.class, Map.of("key", "heel-lift"));
        assertThat(find(H1.class).single().getText()).isEqualTo("Heel lift");
        assertThat(find(Figure.class).all()).hasSize(1);
        assertThat(view.getElement().getTextRecursively())
                .contains("3 sets of 12, hold 1 second each", "Lift both heels.", "Your calf hurts.")
                .contains("A book about calves", "Review of studies", "Calf pain");
    }

    @Test
    void aClinicianAcceptsAnItem() {
        navigate(ItemView.class, Map.of("key", "heel-lift"));
        test(button("Accept for this clinic")).click();
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("Accept for this clinic", "Edit");
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("Accepted");
    }

    private ItemList list() {
        return find(ItemList.class).single();
    }

    private List<String> titles() {
        return list().getDataProvider()
                .fetch(new Query<>(0, 200, null, null, null))
                .map(CatalogueRow::title)
                .toList();
    }

    private Checkbox checkbox(String label) {
        return find(Checkbox.class).all().stream()
                .filter(box -> label.equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }
}
