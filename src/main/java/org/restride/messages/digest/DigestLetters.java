package org.restride.messages.digest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.restride.base.PatientId;
import org.restride.base.PublicAddress;
import org.restride.base.Texts;
import org.restride.catalogue.DatedArticle;
import org.restride.people.Clinics;
import org.restride.people.Letter;
import org.restride.people.MailAddresses;
import org.springframework.stereotype.Component;

/** Writes the letters: titles, summaries and links of articles that anybody of the clinic can read. Nothing of the reader's plan or health. */
@Component
class DigestLetters {

    private final Clinics clinics;
    private final PublicAddress portal;
    private final DigestLink links;
    private final Texts texts;

    DigestLetters(Clinics clinics, PublicAddress portal, DigestLink links, Texts texts) {
        this.clinics = clinics;
        this.portal = portal;
        this.links = links;
        this.texts = texts;
    }

    Letter write(MailAddresses.Recipient reader, PatientId patient, Digest digest) {
        Locale language = reader.language();
        String clinic = clinics.current().name();
        String end = links.to(patient);
        StringBuilder body = new StringBuilder(texts.get(language, "digest.mail.hello", clinic));
        part(body, language, "digest.mail.new", digest.fresh());
        part(body, language, "digest.mail.season", digest.seasonal());
        body.append("\n\n").append(texts.get(language, "digest.mail.end", end));
        return new Letter(
                reader.email(),
                texts.get(language, "digest.mail.subject", clinic),
                body.toString(),
                Map.of("List-Unsubscribe", "<" + end + ">", "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }

    private void part(StringBuilder body, Locale language, String titleKey, List<DatedArticle> articles) {
        if (articles.isEmpty()) {
            return;
        }
        body.append("\n\n").append(texts.get(language, titleKey));
        for (DatedArticle article : articles) {
            body.append("\n\n").append(article.title());
            if (!article.summary().isBlank()) {
                body.append('\n').append(article.summary());
            }
            body.append('\n').append(portal.link("/learn/" + article.key()));
        }
    }
}
