package org.restride.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.restride.base.Actor;
import org.restride.base.ui.Figure;
import org.restride.catalogue.CatalogueRow;

class CatalogueViewTests extends CatalogueScreens {

    @Override
    Actor visitor() {
        return clinic.clinician();
    }

    @Test
    void listsWhatTheClinicHasWithCounts() {
        CatalogueView view = navigate(CatalogueView.class);
        assertThat(titles()).containsExactly("Heel lift", "Heel lift on one leg", "Why calves matter");
        assertThat(view.getPageTitle()).contains("Catalogue");
        assertThat(find(Checkbox.class).all()).extracting(Checkbox::getLabel).contains("Exercise", "Calf", "Strength");
    }

    @Test
    void searchNarrowsTheListAndSaysWhatItUnderstood() {
        navigate(CatalogueView.class);
        test(find(TextField.class).single()).setValue("heeel lift");
        assertThat(titles()).containsExactly("Heel lift", "Heel lift on one leg");
        assertThat(find(Span.class).all()).extracting(Span::getText).anyMatch(text -> text.contains("heel"));
    }

    @Test
    void facetsNarrowTheListAndCanBeCleared() {
        navigate(CatalogueView.class);
        test(checkbox("Article")).click();
        assertThat(titles()).containsExactly("Why calves matter");
        test(button("Clear filters")).click();
        assertThat(titles()).containsExactly("Heel lift", "Heel lift on one leg", "Why calves matter");
    }

    @Test
    void theAddressCarriesTheFilter() {
        UI.getCurrent()
                .navigate(CatalogueView.class, new QueryParameters(Map.of("kind", List.of("article", "nonsense"))));
        assertThat(titles()).containsExactly("Why calves matter");
        assertThat(checkbox("Article").getValue()).isTrue();
    }

    @Test
    void aClinicianAcceptsAllButWritesNothing() {
        navigate(CatalogueView.class);
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("New item");
        test(button("Accept all")).click();
        assertThat(titles()).containsExactly("Heel lift", "Heel lift on one leg", "Why calves matter");
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
        return field(Checkbox.class, label);
    }
}
