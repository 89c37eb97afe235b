package org.restride.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Set;
import java.util.stream.Collectors;
import org.restride.base.Drafts;
import org.restride.base.Role;
import org.restride.base.ui.Icon;
import org.restride.people.Invitations;
import org.restride.people.PasswordResets;
import org.restride.people.Staff;
import org.restride.people.StaffMember;

/** Who works here: roles, invitations, lost passwords and phones, leaving. */
class StaffPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Staff staff;
    private final transient Invitations invitations;
    private final transient PasswordResets resets;
    private final transient Drafts drafts;

    StaffPanel(Staff staff, Invitations invitations, PasswordResets resets, Drafts drafts) {
        this.staff = staff;
        this.invitations = invitations;
        this.resets = resets;
        this.drafts = drafts;
        addClassName("rs-panel");
        show();
    }

    private void show() {
        removeAll();
        Button invite = new Button(getTranslation("people.staff.invite"), new Icon("user-plus"), click -> invite());
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        UnorderedList members = new UnorderedList();
        members.addClassName("rs-lines");
        staff.all().forEach(member -> members.add(line(member)));
        add(invite, members);
        UnorderedList open = new UnorderedList();
        open.addClassName("rs-lines");
        invitations.openOfStaff().forEach(invitation -> open.add(line(invitation)));
        if (open.getComponentCount() > 0) {
            add(new H2(getTranslation("people.staff.invited")), open);
        }
    }

    private ListItem line(StaffMember member) {
        Span meta = new Span(member.login() + " · " + roles(member.roles()));
        meta.addClassName("rs-meta");
        Div words = new Div(new Span(member.name()), meta);
        words.addClassName("rs-choice-words");
        ListItem line = new ListItem(words);
        if (member.secondFactor()) {
            Span tag = new Span(getTranslation("people.staff.factor"));
            tag.addClassName("rs-tag");
            line.add(tag);
        }
        line.add(acts(member));
        return line;
    }

    private MenuBar acts(StaffMember member) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
        var more = bar.addItem(new Icon("ellipsis"));
        more.setAriaLabel(getTranslation("people.staff.more", member.name()));
        var menu = more.getSubMenu();
        menu.addItem(getTranslation("people.staff.roles"), click -> roles(member));
        menu.addItem(getTranslation("people.staff.reset"), click -> reset(member));
        if (member.secondFactor()) {
            menu.addItem(getTranslation("people.staff.factor-off"), click -> removeSecondFactor(member));
        }
        menu.addItem(getTranslation("people.staff.remove"), click -> remove(member));
        return bar;
    }

    private void roles(StaffMember member) {
        new RolesDialog(member.name(), member.roles(), roles -> {
                    staff.changeRoles(member.id(), roles);
                    show();
                })
                .open();
    }

    private void remove(StaffMember member) {
        Questions.ask(
                getTranslation("people.staff.remove.title", member.name()),
                getTranslation("people.staff.remove.text"),
                getTranslation("people.staff.remove.send"),
                () -> {
                    staff.remove(member.id());
                    show();
                });
    }

    private void removeSecondFactor(StaffMember member) {
        Questions.ask(
                getTranslation("people.staff.factor-off.title", member.name()),
                getTranslation("people.staff.factor-off.text"),
                getTranslation("people.staff.factor-off.send"),
                () -> {
                    staff.removeSecondFactor(member.id());
                    show();
                });
    }

    private void reset(StaffMember member) {
        new LinkDialog(getTranslation("people.staff.reset.title", member.name()), resets.linkForStaff(member.id()))
                .open();
    }

    private void invite() {
        new InviteStaffDialog(invitations, drafts, resets.byMail(), this::show).open();
    }

    private ListItem line(Invitations.Standing invitation) {
        Span meta = new Span(invitation.email() + " · " + roles(invitation.roles()));
        meta.addClassName("rs-meta");
        Div words = new Div(new Span(invitation.name()), meta);
        words.addClassName("rs-choice-words");
        Button withdraw = new Button(getTranslation("people.staff.withdraw"), click -> {
            invitations.withdrawOfStaff(invitation.id());
            show();
        });
        withdraw.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return new ListItem(words, withdraw);
    }

    private String roles(Set<Role> roles) {
        return roles.stream()
                .map(role -> getTranslation("people.role." + role))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
