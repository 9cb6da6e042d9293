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
import org.jspecify.annotations.Nullable;
import org.shiji.shared.UnionId;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody who may sign in. */
@Entity
@Table(name = "account")
class Account {
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
                username,
                name.text().in(locale()),
                role,
                province,
                union == null ? null : new UnionId(union));
    }

    final Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    boolean isEnabled() {
        return enabled;
    }

    void prefer(Locale other) {
        locale = other.toLanguageTag();
    }

    UserDetails details(Instant now) {
        return User.withUsername(username)
                .password(password)
                .roles(role.name())
                .disabled(!enabled)
                .accountLocked(lockedUntil != null && now.isBefore(lockedUntil))
                .build();
    }
}
