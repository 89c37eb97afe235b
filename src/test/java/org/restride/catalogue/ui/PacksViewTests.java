package org.restride.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.restride.base.Actor;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.PackTrust;
import org.restride.catalogue.SharedPackFixture;
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
        clinics.as(clinic.administrator(), () -> trust.trust("There", SharedPackFixture.key()));
        PacksView view = navigate(PacksView.class);
        view.show(SharedPackFixture.archive());
        assertThat(find(PackArrivalPanel.class).single().getElement().getTextRecursively())
                .contains("new", "other words", "Why calves matter", "Why your calves matter");
        assertThat(catalogue.current(NEW, Locale.ENGLISH)).isEmpty();
        assertThat(boxes()).isEqualTo(2);

        test(button("Take over: 2")).click();
        assertThat(catalogue.current(NEW, Locale.ENGLISH)).isPresent();
        assertThat(catalogue
                        .current(new ItemKey("why-calves"), Locale.ENGLISH)
                        .orElseThrow()
                        .title())
                .isEqualTo("Why your calves matter");
        assertThat(boxes()).isZero();
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

    private long boxes() {
        return find(Checkbox.class).all().stream()
                .filter(box -> box.getParent()
                        .filter(parent -> parent.hasClassName("rs-choice-words"))
                        .isPresent())
                .count();
    }
}
