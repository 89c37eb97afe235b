package org.restride.plans.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.plans.proposals.MyProposal;
import org.restride.plans.proposals.ProposalDesk;

/** Everything that is proposed for the clinician's own patients, to be looked through and approved together. */
@Route("proposals")
@RolesAllowed(Role.Names.CLINICIAN)
@CssImport("./styles/proposals.css")
class ProposalsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ProposalDesk desk;
    private final transient ProposalWords words;
    private final transient ProposalDialogs dialogs;
    private final Div body = new Div();

    ProposalsView(ProposalDesk desk, ProposalWords words, ProposalDialogs dialogs) {
        this.desk = desk;
        this.words = words;
        this.dialogs = dialogs;
        Div head = new Div(new H1(getTranslation("proposals.title")));
        head.addClassName("rs-head");
        body.addClassNames("rs-body", "rs-proposal-page");
        add(head, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("proposals.title"));
    }

    private void show() {
        body.removeAll();
        List<MyProposal> mine = desk.mine();
        if (mine.isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation("proposals.none"));
            nothing.addClassName("rs-empty");
            body.add(nothing);
            return;
        }
        Map<UUID, ProposalWords.Line> lines =
                words.lines(mine.stream().map(MyProposal::proposal).toList(), getLocale()).stream()
                        .collect(Collectors.toMap(line -> line.proposal().id(), Function.identity()));
        Map<PatientId, List<MyProposal>> byPatient = mine.stream()
                .collect(Collectors.groupingBy(
                        one -> one.proposal().patient(), LinkedHashMap::new, Collectors.toList()));
        ProposalList list = new ProposalList(dialogs, this::show);
        byPatient.forEach((patient, proposals) -> {
            String name = proposals.getFirst().fullName();
            list.add(new H2(new Anchor("patients/" + patient, name)));
            list.add(
                    name,
                    proposals.stream()
                            .flatMap(one ->
                                    Optional.ofNullable(lines.get(one.proposal().id())).stream())
                            .toList());
        });
        list.begin(false);
        body.add(new Paragraph(getTranslation("proposals.intro")), list);
    }
}
