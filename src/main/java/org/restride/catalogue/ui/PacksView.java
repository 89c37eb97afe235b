package org.restride.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.List;
import org.restride.base.Access;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.restride.base.packs.InvalidPack;
import org.restride.base.packs.PackProblem;
import org.restride.base.ui.Icon;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.PackArrival;
import org.restride.catalogue.PackRefused;
import org.restride.catalogue.PackTaken;
import org.restride.catalogue.Sharing;
import org.restride.catalogue.TakePack;
import org.restride.people.Clinics;

/** Content for other clinics and from them: a pack is made here, and one that came is looked at before anything of it is taken. */
@CssImport("./styles/catalogue.css")
@CssImport("./styles/packs.css")
@Route("catalogue/packs")
@RolesAllowed(Role.Names.EDITOR)
class PacksView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST_PROBLEMS = 20;

    private final transient Sharing sharing;
    private final transient Catalogue catalogue;
    private final EditorNotice notice = new EditorNotice();
    private final Div done = new Div();
    private final Div arrived = new Div();

    PacksView(Sharing sharing, Catalogue catalogue, Clinics clinics, Access access) {
        this.sharing = sharing;
        this.catalogue = catalogue;
        addClassName("rs-packs");
        Anchor back = new Anchor(CatalogueNavigation.catalogue(), new Icon("arrow-left"));
        back.addClassName("rs-back");
        back.setAriaLabel(getTranslation("catalogue.back"));
        Div head = new Div(back, new H1(getTranslation("catalogue.packs.title")));
        head.addClassName("rs-head");
        Div body = new Div(
                take(), new PackMaking(sharing, catalogue, clinics.current().name(), access));
        body.addClassNames("rs-body", "rs-packs-body");
        add(head, body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("catalogue.packs.title"));
    }

    private Section take() {
        Upload upload = new Upload(this::receive);
        upload.setAcceptedFileExtensions(".zip");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(TakePack.MOST_BYTES);
        upload.setUploadButton(new Button(getTranslation("catalogue.packs.choose-file")));
        upload.setDropLabel(new Span(getTranslation("catalogue.packs.drop")));
        Section section = new Section(
                new H2(getTranslation("catalogue.packs.take")),
                new Paragraph(getTranslation("catalogue.packs.take.help")),
                upload,
                notice,
                done,
                arrived);
        section.addClassNames("rs-card", "rs-section");
        return section;
    }

    /** Reads no more than a pack may have, whatever the browser sends; the page does not wait while pictures are looked at. */
    private void receive(UploadEvent event) throws IOException {
        byte[] archive = event.getInputStream().readNBytes(TakePack.MOST_BYTES + 1);
        Runnable outcome = look(archive);
        event.getUI().access(outcome::run);
    }

    void show(byte[] archive) {
        look(archive).run();
    }

    /** Gives what the page has to say of it. */
    private Runnable look(byte[] archive) {
        try {
            PackArrival arrival = sharing.look(archive);
            return () -> {
                clear();
                arrived.add(new PackArrivalPanel(
                        arrival, catalogue.findings(), (chosen, way) -> take(new TakePack(archive, chosen, way))));
            };
        } catch (PackRefused refused) {
            return () -> sayWhatIsWrong(refused, "catalogue.packs.refused." + refused.reason());
        } catch (InvalidPack wrong) {
            return () -> sayWhatIsWrong(wrong, "catalogue.packs.refused.CONTENT");
        } catch (DomainError.Unavailable notNow) {
            return () -> {
                clear();
                notice.say(getTranslation(notNow.textKey()), List.of());
            };
        }
    }

    private void clear() {
        notice.clear();
        done.removeAll();
        arrived.removeAll();
    }

    private void take(TakePack command) {
        try {
            PackTaken taken = sharing.take(command);
            show(command.archive());
            done.removeAll();
            done.add(new PackTakenNote(taken));
        } catch (DomainError.Conflict meanwhile) {
            show(command.archive());
            notice.say(getTranslation(meanwhile.textKey()), List.of());
        } catch (DomainError.Invalid lacksSomething) {
            notice.say(
                    getTranslation(
                            lacksSomething.textKey(), lacksSomething.arguments().toArray()),
                    List.of());
        }
    }

    private static String where(PackProblem problem, String what) {
        if (problem.line() > 0) {
            return problem.toString();
        }
        return problem.path().isEmpty() ? what : problem.path() + ": " + what;
    }

    /** A picture is refused in the words of the door for uploads, all else in the words of the pack's reader. */
    private String what(InvalidPack wrong, PackProblem problem) {
        return wrong instanceof PackRefused refused
                ? refused.why()
                        .map(told ->
                                getTranslation(told.textKey(), told.arguments().toArray()))
                        .orElse(problem.what())
                : problem.what();
    }

    /**
     * @param adviceKey says what can be done
     */
    private void sayWhatIsWrong(InvalidPack wrong, String adviceKey) {
        clear();
        notice.say(
                getTranslation("catalogue.packs.refused") + " " + getTranslation(adviceKey),
                wrong.problems().stream()
                        .limit(MOST_PROBLEMS)
                        .map(problem -> where(problem, what(wrong, problem)))
                        .toList());
    }
}
