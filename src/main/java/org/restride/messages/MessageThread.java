package org.restride.messages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.restride.base.AccountId;
import org.restride.people.PatientSummary;

/**
 * A conversation as it is read.
 *
 * @param messages oldest first
 * @param more whether there are older ones
 * @param conversation none before the first message
 * @param names of the clinicians and carers who wrote or saw something; whoever is missing is the patient
 * @param handovers newest first; empty for the patient
 */
public record MessageThread(
        PatientSummary who,
        List<Message> messages,
        boolean more,
        Optional<Conversation> conversation,
        Map<AccountId, String> names,
        List<Handover> handovers) {

    public MessageThread {
        messages = List.copyOf(messages);
        names = Map.copyOf(names);
        handovers = List.copyOf(handovers);
    }

    /** The name of who wrote or saw something. */
    public String name(AccountId account) {
        return names.getOrDefault(account, who.fullName());
    }
}
