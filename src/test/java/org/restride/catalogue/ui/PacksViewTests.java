package org.restride.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.restride.base.Actor;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.PackTrust;
import org.restride.catalogue.SharedPackFixture;
import org.restride.catalogue.TakePack;
import org.springframework.beans.factory.annotation.Autowired;

/** An editor makes a pack, and looks at one that came before anything of it is taken. */
class PacksViewTests extends CatalogueScreens {

    private static final ItemKey NEW = new ItemKey("por-que");

    @Autowired
    private PackTrust trust;

    @Autowired
    private Catalogue catalogue;

    @Override
    Actor visitor() {
        return clinic.editor();
    }

    @Test
    void aPackOfAnUnknownSignerIsRefusedWithTheFingerprint() {
        navigate(PacksView.class).show(SharedPackFixture.archive());
        assertThat(find(EditorNotice.class).all())
                .anyMatch(notice -> notice.getElement().getTextRecursively().contains(SharedPackFixture.fingerprint()));
        assertThat(find(PackArrivalPanel.class).exists()).isFalse();
    }

    @Test
    void whatIsNoPackIsRefusedKindly() {
        navigate(PacksView.class).show(new byte[] {1, 2, 3});
        assertThat(find(EditorNotice.class).all())
                .anyMatch(notice -> notice.getElement().getTextRecursively().contains("Nothing was changed"));
    }

    @Test
    void theDifferencesAreSeenBeforeAnythingIsTaken() {
        PacksView view = open();
        Details details = find(Details.class).all().getFirst();
        assertThat(find(TextChanges.class).exists()).isFalse();
        details.setOpened(true);
        assertThat(find(TextChanges.class).single().getElement().getTextRecursively())
                .contains("calves matter", "your ");
        assertThat(catalogue.current(NEW, Locale.ENGLISH)).isEmpty();
        assertThat(view.getElement().getTextRecursively()).contains("New (1)", "Other words than yours (1)");
    }

    @Test
    void aColleagueReadsWhatWasTaken() {
        PacksView view = open();
        test(button("Take over: 2")).click();
        assertThat(catalogue.current(NEW, Locale.ENGLISH)).isEmpty();
        assertThat(view.getElement().getTextRecursively())
                .contains("2 items wait for a colleague", "Taken already, not published yet (2)", "nothing to take");
        assertThat(boxes()).isZero();

        assertThat(navigate(DeskView.class).getElement().getTextRecursively()).contains("from the pack Sample 1");
    }

    @Test
    void anEditorMayPublishWhatTheOtherClinicHasReviewed() {
        PacksView view = open();
        way().setValue(TakePack.Way.PUBLISH);
        test(button("Take over: 2")).click();
        assertThat(catalogue.current(NEW, Locale.ENGLISH)).isPresent();
        assertThat(catalogue
                        .current(new ItemKey("why-calves"), Locale.ENGLISH)
                        .orElseThrow()
                        .title())
                .isEqualTo("Why your calves matter");
        assertThat(view.getElement().getTextRecursively()).contains("2 items are published");
        assertThat(boxes()).isZero();
    }

    @Test
    void allOfAGroupAreLeftOutAtOnce() {
        clinics.as(clinic.administrator(), () -> trust.trust("There", SharedPackFixture.key()));
        navigate(PacksView.class).show(SharedPackFixture.archiveOfThreeNew());
        test(button("Choose none")).click();
        assertThat(button("Take over: 0").isEnabled()).isFalse();
        test(button("Choose all")).click();
        assertThat(button("Take over: 3").isEnabled()).isTrue();
    }

    @Test
    void aPackIsMadeAndOfferedForDownload() {
        navigate(PacksView.class);
        test(field(TextField.class, "Licence")).setValue("not a licence");
        test(button("Make the pack")).click();
        assertThat(field(TextField.class, "Licence").isInvalid()).isTrue();
        test(field(TextField.class, "Licence")).setValue("CC0-1.0");
        test(button("Make the pack")).click();
        assertThat(find(Anchor.class).all()).anyMatch(anchor -> anchor.getText().startsWith("Download"));
    }

    private PacksView open() {
        clinics.as(clinic.administrator(), () -> trust.trust("There", SharedPackFixture.key()));
        PacksView view = navigate(PacksView.class);
        view.show(SharedPackFixture.archive());
        assertThat(boxes()).isEqualTo(2);
        return view;
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<TakePack.Way> way() {
        return find(RadioButtonGroup.class).single();
    }

    private long boxes() {
        return find(Checkbox.class).all().stream()
                .filter(box -> box.getParent()
                        .filter(parent -> parent.hasClassName("rs-choice-words"))
                        .isPresent())
                .count();
    }
}
