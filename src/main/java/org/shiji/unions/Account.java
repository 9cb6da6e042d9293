package org.shiji.unions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;

/** Somebody who may sign in. */
@Entity
@Table(name = "account")
class Account {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    @Id private String username;

    private String password;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Words name;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(24)")
    private Role role;

    private @Nullable String province;

    @Column(name = "union_id")
    private @Nullable String union;

    private String locale;

    private boolean enabled;

    private int failures;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    @Column(name = "awaits_password")
    private boolean awaitsPassword;

    private int epoch;

    @Column(name = "last_sign_in")
    private @Nullable Instant lastSignIn;

    private @Nullable String mail;

    @Column(name = "mail_wanted")
    private boolean mailWanted = true;

    @Version private int version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(NewAccount account, String passwordHash) {
        this.username = account.username();
        this.password = passwordHash;
        this.name = Words.of(account.name());
        this.role = account.role();
        this.province = account.province();
        this.union = account.union() == null ? null : account.union().value();
        this.locale = account.locale().toLanguageTag();
        this.enabled = true;
        viewer(); // refuses a role that is not bound to what it asks for
    }

    final Viewer viewer() {
        return new Viewer(
                username, name.text(), role, province, union == null ? null : new UnionId(union));
    }

    final Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    int version() {
        return version;
    }

    Role role() {
        return role;
    }

    String passwordHash() {
        return password;
    }

    boolean isEnabled() {
        return enabled;
    }

    boolean awaitsPassword() {
        return awaitsPassword;
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    void rename(Text other) {
        name = Words.of(other);
    }

    /**
     * Gives the account another role or scope.
     *
     * @return whether it is another: who is signed in has the old one until they sign in again
     */
    boolean become(Role other, @Nullable String otherProvince, @Nullable UnionId otherUnion) {
        String unionOrNot = otherUnion == null ? null : otherUnion.value();
        boolean same =
                role == other
                        && Objects.equals(province, otherProvince)
                        && Objects.equals(union, unionOrNot);
        role = other;
        province = otherProvince;
        union = unionOrNot;
        viewer(); // refuses a role that is not bound to what it asks for
        return !same;
    }

    void enable() {
        enabled = true;
    }

    void disable() {
        enabled = false;
        endSignIns();
    }

    void setPassword(String hash) {
        password = hash;
        awaitsPassword = false;
        failures = 0;
        lockedUntil = null;
        endSignIns();
    }

    /**
     * Until the person has set a password by the link.
     *
     * @param hash of what nobody knows
     */
    void awaitPassword(String hash) {
        password = hash;
        awaitsPassword = true;
        endSignIns();
    }

    /** Nobody who signed in until now stays so. */
    void endSignIns() {
        epoch++;
    }

    void prefer(Locale other) {
        locale = other.toLanguageTag();
    }

    /**
     * Where it gets mail.
     *
     * @param address blank for nowhere
     */
    void reachAt(String address) {
        mail = address.isBlank() ? null : address.strip();
    }

    void wantMail(boolean wanted) {
        mailWanted = wanted;
    }

    SignedIn details(Instant now) {
        return new SignedIn(username, password, role.name(), enabled, isLocked(now), epoch);
    }
}
