package org.restride.people.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.restride.base.Role;
import org.restride.base.ui.Icon;
import org.restride.base.ui.ListTrail;
import org.restride.people.PatientPage;
import org.restride.people.PatientQuery;
import org.restride.people.PatientRecords;
import org.restride.people.PatientRow;

/** The clinic's patients: search, sort, page. Of patients in nobody's or a colleague's care only the name is shown. */
@Route("patients")
@RolesAllowed(Role.Names.CLINICIAN)
class PatientsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    private final transient PatientRecords patients;
    private final TextField search = new TextField();
    private final Tab mine = new Tab(getTranslation("people.patients.mine"));
    private final Tab clinic = new Tab(getTranslation("people.patients.clinic"));
    private final Tab discharged = new Tab(getTranslation("people.patients.discharged"));
    private final Tabs whose = new Tabs(mine, clinic, discharged);
    private final PatientTable table;
    private final Span count = new Span();
    private final Button back;
    private final Button on;
    private int offset;

    PatientsView(PatientRecords patients, PatientDialogs dialogs, List<PatientsNote> notes) {
        this.patients = patients;
        addClassName("rs-patients");
        table = new PatientTable(dialogs, this::reload);
        back = pager("people.page.back", "chevron-left", -ROWS);
        on = pager("people.page.on", "chevron-right", ROWS);
        add(head(dialogs));
        notes.forEach(each -> each.note().ifPresent(this::add));
        add(filters(), table, foot());
        whose.addSelectedChangeListener(change -> fromStart());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fromStart();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.patients.title");
    }

    private Header head(PatientDialogs dialogs) {
        Button register = new Button(
                getTranslation("people.patients.register"),
                new Icon("user-plus"),
                click -> dialogs.register(this::reload));
        register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Header head = new Header(new H1(getTranslation("people.patients.title")), register);
        head.addClassName("rs-head");
        return head;
    }

    private Div filters() {
        search.setPlaceholder(getTranslation("people.patients.search"));
        search.setAriaLabel(getTranslation("people.patients.search"));
        search.setPrefixComponent(new Icon("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> fromStart());
        search.addFocusShortcut(Key.SLASH);
        Div filters = new Div(whose, search);
        filters.addClassName("rs-filters");
        return filters;
    }

    private Div foot() {
        count.getElement().setAttribute("role", "status");
        Div foot = new Div(count, back, on);
        foot.addClassName("rs-pager");
        return foot;
    }

    private Button pager(String textKey, String icon, int step) {
        Button button = new Button(new Icon(icon), click -> {
            offset = Math.max(0, offset + step);
            reload();
        });
        button.setAriaLabel(getTranslation(textKey));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void fromStart() {
        offset = 0;
        reload();
    }

    private void reload() {
        boolean own = whose.getSelectedTab().equals(mine);
        PatientPage page = patients.page(new PatientQuery(
                search.getValue(),
                own ? PatientQuery.Whose.MINE : PatientQuery.Whose.CLINIC,
                whose.getSelectedTab().equals(discharged),
                table.order(),
                table.descending(),
                offset,
                ROWS));
        table.show(page.rows(), search.getValue());
        ListTrail.keep(page.rows().stream()
                .filter(PatientRow::open)
                .map(PatientRow::id)
                .toList());
        count.setText(
                page.total() == 0
                        ? ""
                        : getTranslation(
                                "people.page.count",
                                offset + 1,
                                offset + page.rows().size(),
                                page.total()));
        back.setEnabled(offset > 0);
        on.setEnabled(offset + page.rows().size() < page.total());
    }
}
