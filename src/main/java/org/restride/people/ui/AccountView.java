package org.restride.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.restride.base.ui.Notices;
import org.restride.people.Accounts;
import org.restride.people.AddressChanges;
import org.restride.people.ColourScheme;
import org.restride.people.DeviceTokens;
import org.restride.people.Passkeys;
import org.restride.people.RestrideUser;
import org.restride.people.SecondFactors;
import org.restride.people.SignIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The signed-in person's own account: language, colours, a patient's figures, passkeys, password, address, second factor, devices. */
@Route("account")
@PermitAll
// Chapters come from other modules, which no route of theirs leads to: the bundle finds their elements here.
@JsModule("./components/rs-staff-push.ts")
class AccountView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;

    AccountView(
            Accounts accounts,
            SignIn signIn,
            Passkeys passkeys,
            AddressChanges addresses,
            SecondFactors secondFactors,
            DeviceTokens devices,
            OwnZone zone,
            Entrance entrance,
            CurrentActor actors,
            AuthenticationContext authentication,
            ObjectProvider<AccountChapter> chapters,
            ObjectProvider<StaffChapter> staffChapters) {
        this.accounts = accounts;
        addClassName("rs-account");
        Accounts.OwnAccount account = accounts.current();
        Header head = new Header(new H1(getTranslation("people.account.title")));
        head.addClassName("rs-head");
        Paragraph who = new Paragraph(getTranslation("people.account.who", account.name(), account.login()));
        who.addClassName("rs-second");
        Div body = new Div(who, section("people.account.look", language(account), colours(account)));
        if (actors.get().is(Role.PATIENT)) {
            body.add(section("people.account.figures", new FigurePanel(accounts, account.figures())));
            chapters.orderedStream().forEach(chapter -> body.add(section(chapter.titleKey(), chapter.panel())));
        } else {
            staffChapters.orderedStream().forEach(chapter -> body.add(section(chapter.titleKey(), chapter.panel())));
        }
        body.add(
                section("people.passkeys", new PasskeysPanel(passkeys, signIn, zone.own())),
                section(
                        "people.account.password",
                        new PasswordPanel(accounts, signIn, passkeys, entrance, account.password())),
                section("people.address", new AddressPanel(addresses, signIn, passkeys, account.login())),
                section("people.account.factor", new SecondFactorPanel(secondFactors, account.secondFactor())),
                section("people.account.devices", new DevicesPanel(devices, zone.own(), here())),
                section("people.account.end", signOutEverywhere(authentication)));
        body.addClassNames("rs-body", "rs-panels");
        add(head, body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.account.title");
    }

    private Component language(Accounts.OwnAccount account) {
        Select<Locale> field = Choices.language();
        field.setValue(account.language());
        field.addValueChangeListener(change -> {
            accounts.speak(change.getValue());
            getUI().ifPresent(ui -> {
                ui.getSession().setLocale(change.getValue());
                ui.getPage().reload();
            });
        });
        return field;
    }

    private Component colours(Accounts.OwnAccount account) {
        RadioButtonGroup<ColourScheme> field = new RadioButtonGroup<>(getTranslation("people.account.colours"));
        field.setItems(ColourScheme.values());
        field.setItemLabelGenerator(scheme -> getTranslation("people.colours." + scheme));
        field.setValue(account.colourScheme());
        field.addValueChangeListener(change -> {
            accounts.show(change.getValue());
            Preferences.apply(change.getValue(), getUI().orElseThrow());
        });
        return field;
    }

    private Component signOutEverywhere(AuthenticationContext authentication) {
        Button button = new Button(getTranslation("people.account.end.send"), click -> {
            accounts.signOutEverywhere();
            authentication.logout();
        });
        Div panel = new Div(new Paragraph(getTranslation("people.account.end.what")), button);
        panel.addClassName("rs-panel");
        return panel;
    }

    /** The device at which the person sits, if the session began on one that stays signed in. */
    private static @Nullable UUID here() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof RestrideUser user
                ? user.ownDevice()
                : null;
    }

    private Section section(String titleKey, Component... parts) {
        Section section = new Section(new H2(getTranslation(titleKey)));
        section.add(parts);
        section.addClassNames("rs-card", "rs-section");
        return section;
    }

    /** A form that says when it has saved. */
    static void saved() {
        Notices.done(UI.getCurrent().getTranslation("people.saved"));
    }
}
