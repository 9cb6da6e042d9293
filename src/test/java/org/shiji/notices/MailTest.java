package org.shiji.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shiji.notices.Office.Y2026;
import static org.shiji.reporting.SubmissionState.ACCEPTED;
import static org.shiji.reporting.SubmissionState.APPEALED;
import static org.shiji.reporting.SubmissionState.PUBLISHED;
import static org.shiji.reporting.SubmissionState.RETURNED;
import static org.shiji.reporting.SubmissionState.SUBMITTED;
import static org.shiji.reporting.SubmissionState.UNDER_REVIEW;
import static org.shiji.unions.Examples.EAST;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.notices.Telling.Event;
import org.shiji.unions.Addressees;
import org.shiji.unions.ScratchTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** With a real mail server that comes and goes. */
@ScratchTest
@ExtendWith(OutputCaptureExtension.class)
class MailTest {
    @Autowired private ApplicationContext context;

    private final Now now = new Now();
    private Office office;
    private GreenMail server;
    private JavaMailSenderImpl sender;
    private Letters letters;
    private Postman postman;

    /** A clock that goes when it is told to. */
    private static final class Now extends Clock {
        private Instant instant = Instant.now();

        void pass(Duration time) {
            instant = instant.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return InstantSource.fixed(instant).withZone(zone);
        }

        @Override
        public Instant instant() {
            return instant;
        }
    }

    @BeforeEach
    void open() {
        office = Office.open(context);
        office.reporting.open(EAST, Y2026, Instant.now());
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        sender = sender(server.getSmtp().getPort());
        letters = letters(sender);
        postman = postman(letters);
        for (String account : Office.ALL) {
            office.mail(account);
        }
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void aNoticeIsSentOnceInTheLanguageOfTheAccount() throws Exception {
        tell(Notice.Kind.RETURNED, "reporter");
        tell(Notice.Kind.APPEALED, "provincial");
        assertThat(round(postman)).isEqualTo(2);
        assertThat(round(postman)).isZero();
        Map<String, MimeMessage> mails = mails();
        assertThat(mails).containsOnlyKeys("reporter@example.org", "provincial@example.org");
        MimeMessage chinese = mails.get("reporter@example.org");
        assertThat(chinese.getSubject()).isEqualTo("【实绩】2026 的填报被退回，请按退回原因修改后重新提交。");
        assertThat(text(chinese))
                .contains(
                        "https://shiji.example.org/report/east/2026\n",
                        "https://shiji.example.org/account");
        assertThat(chinese.getFrom()[0]).hasToString("Shiji <shiji@example.org>");
        assertThat(chinese.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        MimeMessage english = mails.get("provincial@example.org");
        assertThat(english.getSubject())
                .isEqualTo("[Shiji] Union east appealed against what was published for 2026.");
        assertThat(text(english)).startsWith("Union east appealed").contains("please do not reply");
        assertThat(waiting()).isZero();
        assertThat(mailed()).isEqualTo(2);
    }

    @Test
    void whatHappensInTheProductIsMailedWithoutFiguresAndReasons() throws Exception {
        for (String account : List.of("reporter", "provincial", "national")) {
            office.jdbc.update("update account set mail_wanted = true where username = ?", account);
        }
        office.move(SUBMITTED, RETURNED);
        assertThat(waiting()).as("no mail server is set in this context").isZero();
        office.jdbc.update("update notice set mail_next = made_at");
        now.pass(Duration.ofMinutes(9));
        assertThat(round(postman)).isEqualTo(3);
        for (MimeMessage mail : server.getReceivedMessages()) {
            assertThat(text(mail)).doesNotContain("4711", "万元");
        }
    }

    @Test
    void nothingIsSentWithoutAnAddressOrAgainstTheWill() {
        office.jdbc.update("update account set mail = null where username = 'reporter'");
        office.jdbc.update("update account set mail_wanted = false where username = 'west'");
        tell(Notice.Kind.OPENED, "reporter", "reporter.two", "west");
        assertThat(waiting()).isEqualTo(1);
        assertThat(office.told(Notice.Kind.OPENED)).hasSize(2);
        assertThat(round(postman)).isEqualTo(1);
    }

    @Test
    void whoIsNoLongerConcernedGetsNoMail() {
        tell(Notice.Kind.RETURNED, "reporter", "reporter.two");
        tell(Notice.Kind.APPEALED, "provincial");
        office.jdbc.update("update account set enabled = false where username = 'reporter'");
        office.jdbc.update(
                "update account set mail_wanted = false where username = 'reporter.two'");
        office.jdbc.update("update account set province = '92' where username = 'provincial'");
        assertThat(round(postman)).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void aServerThatIsDownIsTriedAgainLaterAndLater(CapturedOutput log) {
        int port = server.getSmtp().getPort();
        server.stop();
        tell(Notice.Kind.RETURNED, "reporter", "reporter.two");
        assertThat(round(postman)).isZero();
        assertThat(tries()).isEqualTo(1);
        now.pass(Duration.ofSeconds(50));
        assertThat(round(postman)).isZero();
        assertThat(tries()).as("not yet").isEqualTo(1);
        now.pass(Duration.ofSeconds(11));
        assertThat(round(postman)).isZero();
        assertThat(tries()).isEqualTo(2);
        now.pass(Duration.ofSeconds(61));
        assertThat(round(postman)).isZero();
        assertThat(tries()).as("a longer pause").isEqualTo(2);
        assertThat(office.notices.unread(office.viewer("reporter"))).isEqualTo(1);
        assertThat(log.getOut()).containsOnlyOnce("The mail server cannot be used");

        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        now.pass(Duration.ofMinutes(3));
        assertThat(round(postman)).isEqualTo(2);
        now.pass(Duration.ofHours(5));
        assertThat(round(postman)).isZero();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void afterADayAMailIsGivenUp(CapturedOutput log) {
        server.stop();
        tell(Notice.Kind.RETURNED, "reporter");
        int rounds = 0;
        while (waiting() > 0) {
            assertThat(round(postman)).isZero();
            now.pass(Duration.ofMinutes(10));
            assertThat(rounds++).isLessThan(200);
        }
        assertThat(tries()).isBetween(12, 22);
        assertThat(rounds).as("more than a day").isGreaterThan(144);
        assertThat(log.getOut()).containsOnlyOnce("could not be sent within a day");
        assertThat(mailed()).isZero();
        assertThat(office.notices.unread(office.viewer("reporter"))).isEqualTo(1);
    }

    @Test
    void oneThatIsRefusedKeepsNoOtherFromBeingSent(CapturedOutput log) {
        JavaMailSenderImpl picky =
                new JavaMailSenderImpl() {
                    @Override
                    public void send(MimeMessage message) {
                        if (to(message).startsWith("reporter@")) {
                            throw new MailSendException(
                                    Map.of(message, new IllegalStateException("550 unknown")));
                        }
                        sender.send(message);
                    }
                };
        tell(Notice.Kind.RETURNED, "reporter", "reporter.two");
        Postman other = postman(letters(picky));
        assertThat(round(other)).isEqualTo(1);
        assertThat(waiting()).isEqualTo(1);
        assertThat(log.getOut()).contains("refused notice", "550 unknown");
        assertThat(round(other)).as("a pause").isZero();
        assertThat(round(postman)).isZero();
        now.pass(Duration.ofMinutes(2));
        assertThat(round(postman)).isEqualTo(1);
    }

    @Test
    void severalProcessesSendEachOnce() throws Exception {
        for (int step = 0; step < 15; step++) {
            tell(Notice.Kind.RETURNED, "step " + step, List.of("reporter", "reporter.two"));
        }
        List<Future<Integer>> sent = new ArrayList<>();
        try (ExecutorService processes = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 3; i++) {
                Postman one = postman(letters);
                sent.add(processes.submit(() -> round(one)));
            }
        }
        int all = 0;
        for (Future<Integer> one : sent) {
            all += one.get(60, TimeUnit.SECONDS);
        }
        assertThat(all).isEqualTo(30);
        assertThat(server.getReceivedMessages()).hasSize(30);
    }

    @Test
    void whatAKilledProcessHadTakenIsSentLater() {
        Letters dying =
                letters(
                        new JavaMailSenderImpl() {
                            @Override
                            public void send(MimeMessage message) {
                                throw new IllegalStateException("killed");
                            }
                        });
        tell(Notice.Kind.RETURNED, "reporter");
        assertThatThrownBy(() -> round(postman(dying))).hasMessage("killed");
        assertThat(round(postman)).isZero();
        now.pass(Postman.TAKEN.plusSeconds(1));
        assertThat(round(postman)).isEqualTo(1);
    }

    @Test
    void aNameWithLineEndsBeginsNoHeader() throws Exception {
        office.jdbc.update(
                "update union_ set name_en = ?, name_zh = ? where id = 'east'",
                "Evil\r\nBcc: victim@example.org\r\n\r\nHello",
                "恶\r\nBcc: victim@example.org\u2028x");
        office.jdbc.update("update account set locale = 'zh' where username = 'national'");
        tell(Notice.Kind.APPEALED, "provincial", "national");
        assertThat(round(postman)).isEqualTo(2);
        assertThat(mails()).containsOnlyKeys("provincial@example.org", "national@example.org");
        for (MimeMessage mail : server.getReceivedMessages()) {
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getSubject()).contains("Bcc: victim@example.org").doesNotContain("\n");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        }
    }

    @Test
    void aStopInTheMiddleLeavesTheRestForLater() {
        tell(Notice.Kind.RETURNED, "reporter", "reporter.two");
        AtomicInteger asked = new AtomicInteger();
        assertThat(postman.round(() -> asked.incrementAndGet() == 1)).isEqualTo(1);
        assertThat(waiting()).isEqualTo(1);
        assertThat(round(postman)).isEqualTo(1);
    }

    @Test
    void theSenderMayHaveAChineseName() throws Exception {
        Letters chinese =
                new Letters(
                        provider(sender),
                        settings("实绩系统 <shiji@example.org>", URI.create("http://localhost:8080")),
                        now);
        tell(Notice.Kind.RETURNED, "reporter");
        assertThat(round(postman(chinese))).isEqualTo(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("实绩系统");
        assertThat(text(mail)).contains("http://localhost:8080/report/east/2026\n");
    }

    @ParameterizedTest
    @CsvSource({
        ", https://shiji.example.org, shiji.notices.from",
        "nobody, https://shiji.example.org, is no mail address: nobody",
        "'a@b.example, c@d.example', https://shiji.example.org, is no mail address",
        "shiji@example.org, , shiji.notices.address",
        "shiji@example.org, shiji.example.org, is no web address: shiji.example.org",
        "shiji@example.org, 'javascript:alert(1)', is no web address",
    })
    void mailThatIsNotReadySaysWhatIsMissing(
            @Nullable String from, @Nullable URI address, String said) {
        assertThatThrownBy(() -> new Letters(provider(sender), settings(from, address), now))
                .isInstanceOf(MailNotReady.class)
                .hasMessageContaining(said)
                .hasMessageContaining("请");
    }

    @Test
    void withoutAMailServerNothingIsAskedFor() {
        Letters none =
                new Letters(
                        new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class),
                        settings(null, null),
                        now);
        assertThat(none.areSent()).isFalse();
    }

    @Test
    void anAppealIsMailedToProvinceAndNation() {
        office.move(SUBMITTED, UNDER_REVIEW, ACCEPTED, PUBLISHED, APPEALED);
        office.jdbc.update("update notice set mail_next = made_at where kind = 'APPEALED'");
        now.pass(Duration.ofMinutes(9));
        assertThat(round(postman)).isEqualTo(2);
        assertThat(mails()).containsOnlyKeys("provincial@example.org", "national@example.org");
    }

    private static int round(Postman by) {
        return by.round(() -> true);
    }

    private void tell(Notice.Kind kind, String... accounts) {
        tell(kind, "once", List.of(accounts));
    }

    private void tell(Notice.Kind kind, String occasion, List<String> accounts) {
        Addressees all = context.getBean(Addressees.class);
        new Telling(office.jdbc, letters, now)
                .tell(
                        new Event(kind, EAST, Y2026, occasion, now.instant(), null, null),
                        accounts.stream()
                                .flatMap(account -> all.concerned(account, EAST).stream())
                                .toList());
    }

    private int waiting() {
        return number("select count(*) from notice where mail_next is not null");
    }

    private int mailed() {
        return number("select count(*) from notice where mailed_at is not null");
    }

    private int tries() {
        return number("select sum(mail_tries) from notice");
    }

    private int number(String query) {
        Integer number = office.jdbc.queryForObject(query, Integer.class);
        return number == null ? 0 : number;
    }

    private Map<String, MimeMessage> mails() {
        Map<String, MimeMessage> mails = new HashMap<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            mails.put(to(mail), mail);
        }
        return mails;
    }

    private static String to(MimeMessage message) {
        try {
            return message.getRecipients(RecipientType.TO)[0].toString();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return String.valueOf(mail.getContent()).replace("\r\n", "\n");
    }

    private Postman postman(Letters by) {
        return new Postman(
                context.getBean(JdbcClient.class), context.getBean(Addressees.class), by, now);
    }

    private Letters letters(JavaMailSender by) {
        return new Letters(
                provider(by),
                settings("Shiji <shiji@example.org>", URI.create("https://shiji.example.org/")),
                now);
    }

    private static NoticeSettings settings(@Nullable String from, @Nullable URI address) {
        return new NoticeSettings(
                List.of(7, 1), Duration.ZERO, Duration.ofSeconds(1), from, address);
    }

    private static ObjectProvider<JavaMailSender> provider(JavaMailSender sender) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return beans.getBeanProvider(JavaMailSender.class);
    }

    private static JavaMailSenderImpl sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
        return sender;
    }
}
