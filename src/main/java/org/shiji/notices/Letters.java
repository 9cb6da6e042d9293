package org.shiji.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Message;
import org.shiji.shared.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Notices as mail in plain text: what happened, in a sentence, and the link; no figures and no
 * persons. Only where a mail server is set ({@code spring.mail.host}).
 */
@Component
class Letters {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** What mail needs, all of it there. */
    private record Post(JavaMailSender sender, InternetAddress from, String root) {}

    private final @Nullable Post post;
    private final Clock clock;

    Letters(ObjectProvider<JavaMailSender> senders, NoticeSettings settings, Clock clock) {
        JavaMailSender sender = senders.getIfAvailable();
        this.post = sender == null ? null : new Post(sender, from(settings), root(settings));
        this.clock = clock;
    }

    private static InternetAddress from(NoticeSettings settings) {
        String from = settings.from();
        if (from == null) {
            throw new MailNotReady(Message.of("notices.mail.noFrom"));
        }
        try {
            InternetAddress address = new InternetAddress(from, true);
            address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
            return address;
        } catch (AddressException | java.io.UnsupportedEncodingException wrong) {
            throw new MailNotReady(Message.of("notices.mail.wrongFrom", from));
        }
    }

    private static String root(NoticeSettings settings) {
        URI address = settings.address();
        if (address == null) {
            throw new MailNotReady(Message.of("notices.mail.noAddress"));
        }
        if (!SCHEMES.contains(String.valueOf(address.getScheme())) || address.getHost() == null) {
            throw new MailNotReady(Message.of("notices.mail.wrongAddress", address.toString()));
        }
        return address.toString().replaceFirst("/+$", "") + "/";
    }

    /** Whether there is a mail server. */
    boolean areSent() {
        return post != null;
    }

    /**
     * Sends a notice.
     *
     * @throws MailException when that fails
     */
    void send(Notice notice, String to, Locale locale) {
        Post by = post;
        if (by == null) {
            throw new IllegalStateException("no mail server is set");
        }
        MimeMessage message = by.sender().createMimeMessage();
        try {
            write(message, by, notice, to, locale);
        } catch (MessagingException wrong) {
            throw new MailPreparationException(wrong);
        }
        by.sender().send(message);
    }

    private void write(MimeMessage message, Post by, Notice notice, String to, Locale locale)
            throws MessagingException {
        String sentence = oneLine(notice.said().in(locale));
        MimeMessageHelper mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        mail.setFrom(by.from());
        mail.setTo(new InternetAddress(to, true));
        mail.setSubject(Messages.say(locale, "notices.mail.subject", sentence));
        mail.setText(
                Messages.say(
                        locale,
                        "notices.mail.text",
                        sentence,
                        by.root() + notice.link(),
                        by.root() + "account"));
        mail.setSentDate(Date.from(clock.instant()));
        // so that no machine answers it
        message.setHeader("Auto-Submitted", "auto-generated");
    }

    /** Names may hold whatever somebody typed; a line end would begin another header. */
    private static String oneLine(String words) {
        return words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
