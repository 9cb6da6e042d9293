package org.shiji;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.NotFoundException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shiji.evidence.StoreAway;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.shared.ui.Preferences;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Role;
import org.shiji.unions.Viewer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.transaction.CannotCreateTransactionException;

@ExtendWith(OutputCaptureExtension.class)
class TroubleTest {

    @Test
    void aBrowserThatWasClosedIsNoFault(CapturedOutput printed) {
        TroubleLog.note(new ClientAbortException(new IOException("Broken pipe")));
        assertThat(printed.getAll()).doesNotContain("A page failed");
        TroubleLog.note(new IOException("no such file"));
        assertThat(printed.getAll()).contains("A page failed");
    }

    @Test
    void aLostDatabaseIsRecognisedHoweverDeepItIsWrapped() {
        assertThat(Trouble.of(new CannotCreateTransactionException("x")))
                .isEqualTo(Trouble.DATABASE);
        assertThat(Trouble.of(new IllegalStateException(new SQLTransientConnectionException())))
                .isEqualTo(Trouble.DATABASE);
        assertThat(
                        Trouble.of(
                                new InternalAuthenticationServiceException(
                                        "x", new DataAccessResourceFailureException("x"))))
                .isEqualTo(Trouble.DATABASE);
    }

    @Test
    void aStoreThatIsAwayIsNoLostDatabase() {
        assertThat(Trouble.of(new IllegalStateException(new StoreAway(new IOException("x")))))
                .isEqualTo(Trouble.STORE);
        assertThat(Trouble.STORE.mayPass()).isTrue();
    }

    @Test
    void aWrongPasswordIsNoLostDatabase() {
        assertThat(Trouble.of(new BadCredentialsException("x"))).isEqualTo(Trouble.FAULT);
    }

    @Test
    void whatIsForbiddenAndWhatDoesNotExistAreAnsweredAlike() {
        assertThat(Trouble.of(new NotVisible("union a")))
                .isEqualTo(Trouble.of(new NotFoundException()));
        assertThat(Trouble.of(403)).isEqualTo(Trouble.of(404));
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void everyTroubleSaysInBothLanguagesWhatToDo(Trouble trouble) {
        assertThat(trouble.title(Locale.CHINESE)).isNotBlank();
        assertThat(trouble.advice(Locale.CHINESE)).isNotBlank();
        assertThat(trouble.advice(Locale.ENGLISH)).containsPattern("[a-z]");
    }

    @Test
    void everyRoleStartsWhereItsWorkIs() {
        assertThat(
                        HomeView.start(
                                new Viewer(
                                        "a", Text.same("a"), Role.NATIONAL_INSPECTOR, null, null)))
                .isEqualTo("overview");
        assertThat(
                        HomeView.start(
                                new Viewer(
                                        "a",
                                        Text.same("a"),
                                        Role.UNION_REPORTER,
                                        null,
                                        new UnionId("binjiang"))))
                .isEqualTo("unions/binjiang");
        assertThat(HomeView.start(new Viewer("a", Text.same("a"), Role.ADMINISTRATOR, null, null)))
                .isEqualTo("definitions");
    }

    @Test
    void pagesAreChineseUntilEnglishIsChosen() {
        assertThat(Preferences.tag(Preferences.locale(null))).isEqualTo("zh-CN");
        assertThat(
                        Preferences.tag(
                                Preferences.locale(
                                        new Cookie[] {new Cookie("shiji-language", "en")})))
                .isEqualTo("en");
        assertThat(
                        Preferences.tag(
                                Preferences.locale(
                                        new Cookie[] {new Cookie("shiji-language", "\">x")})))
                .isEqualTo("zh-CN");
    }

    @Test
    void theChoiceIsReadFromTheHeaderToo() {
        assertThat(Preferences.localeOfHeader(null).getLanguage()).isEqualTo("zh");
        assertThat(Preferences.localeOfHeader("shiji-language=english").getLanguage())
                .isEqualTo("zh");
        assertThat(Preferences.localeOfHeader("JSESSIONID=1; shiji-language=en; a=b").getLanguage())
                .isEqualTo("en");
    }
}
