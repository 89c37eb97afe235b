package org.restride.catalogue.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.Access;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.CatalogueQuery;
import org.restride.catalogue.ExportPack;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.PackMade;
import org.restride.catalogue.Sharing;

/** Makes a pack of some items, or of all of them. */
class PackMaking extends Section {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 200;

    private final transient Sharing sharing;
    private final transient Access access;
    private final transient Map<String, String> titles = new LinkedHashMap<>();
    private final TextField name = new TextField(getTranslation("catalogue.packs.name"));
    private final TextField version = new TextField(getTranslation("catalogue.packs.version"));
    private final TextField licence = new TextField(getTranslation("catalogue.packs.licence"));
    private final MultiSelectComboBox<String> items =
            new MultiSelectComboBox<>(getTranslation("catalogue.packs.items"));
    private final EditorNotice notice = new EditorNotice();
    private final Div made = new Div();

    PackMaking(Sharing sharing, Catalogue catalogue, String clinic, Access access) {
        this.sharing = sharing;
        this.access = access;
        addClassNames("rs-card", "rs-section");
        readTitles(catalogue);
        name.setValue(clinic);
        version.setValue("1");
        licence.setValue("CC-BY-4.0");
        licence.setHelperText(getTranslation("catalogue.packs.licence.help"));
        items.setItems(titles.keySet());
        items.setItemLabelGenerator(key -> titles.getOrDefault(key, key));
        items.setPlaceholder(getTranslation("catalogue.packs.all"));
        items.setHelperText(getTranslation("catalogue.packs.items.help"));
        items.setWidthFull();
        FormLayout form = new FormLayout(name, version, licence, items);
        form.setColspan(items, 2);
        Button make = new Button(getTranslation("catalogue.packs.make"), click -> make());
        make.addClassName("rs-makes-file");
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H2(getTranslation("catalogue.packs.give")),
                new Paragraph(getTranslation("catalogue.packs.give.help")),
                form,
                make,
                notice,
                made);
    }

    private void readTitles(Catalogue catalogue) {
        CatalogueQuery query = CatalogueQuery.of("", getLocale());
        int from = 0;
        boolean more = true;
        while (more) {
            var page = catalogue.search(query.page(from, PAGE));
            page.rows().forEach(row -> titles.put(row.key(), row.title()));
            from += PAGE;
            more = from < page.total();
        }
    }

    private void make() {
        Map<String, HasValidation> fields = Map.of("name", name, "version", version, "licence", licence);
        fields.values().forEach(field -> field.setInvalid(false));
        notice.clear();
        made.removeAll();
        try {
            PackMade pack = sharing.export(command());
            made.add(download(pack.archive()));
            tell("catalogue.packs.left-out", pack.recalled());
            tell("catalogue.packs.borrowed", pack.borrowed());
        } catch (DomainError.Invalid wrong) {
            if (wrong.fields().isEmpty()) {
                notice.say(getTranslation(wrong.textKey(), wrong.arguments().toArray()), List.of());
            }
            wrong.fields().forEach((field, key) -> mark(fields.get(field), key));
        }
    }

    private void tell(String key, List<String> titles) {
        if (!titles.isEmpty()) {
            UnorderedList list = new UnorderedList();
            titles.forEach(title -> list.add(new ListItem(title)));
            Div note = new Div(new Paragraph(getTranslation(key)), list);
            note.addClassName("rs-notice");
            made.add(note);
        }
    }

    private void mark(@Nullable HasValidation field, String textKey) {
        if (field == null) {
            notice.say(getTranslation(textKey), List.of());
        } else {
            field.setErrorMessage(getTranslation(textKey));
            field.setInvalid(true);
        }
    }

    private ExportPack command() {
        return new ExportPack(
                name.getValue(),
                version.getValue(),
                licence.getValue(),
                items.getValue().stream().map(ItemKey::new).collect(Collectors.toSet()));
    }

    /** The page's address for the file opens for nobody but an editor, whoever comes by it. */
    private Anchor download(byte[] archive) {
        String file = name.getValue().strip().toLowerCase(getLocale()).replaceAll("[^a-z0-9]+", "-") + "-"
                + version.getValue() + ".zip";
        Anchor anchor = new Anchor(
                (DownloadHandler) download -> {
                    access.require(Role.EDITOR);
                    download.setFileName(file);
                    download.setContentType("application/zip");
                    download.setContentLength(archive.length);
                    download.getOutputStream().write(archive);
                },
                AttachmentType.DOWNLOAD,
                getTranslation("catalogue.packs.download", file));
        anchor.addClassName("rs-button");
        return anchor;
    }
}
