package org.shiji.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Text;
import org.shiji.unions.NewAccount;
import org.shiji.unions.NewUnion;
import org.shiji.unions.Role;

/**
 * Accounts of the demonstration.
 *
 * @param password the same for each
 * @param offices inspectors and administrator
 * @param reporters one for each union, named like its id
 */
record DemoAccounts(String password, List<NewAccount> offices, List<NewAccount> reporters) {

    static DemoAccounts of(List<NewUnion> unions) {
        Yaml file = Yaml.file("accounts.yaml");
        String password = file.text("password");
        List<NewAccount> offices = new ArrayList<>();
        for (Yaml one : file.at("accounts").list()) {
            @Nullable String province = one.has("province") ? one.text("province") : null;
            Role role = Role.valueOf(one.text("role"));
            offices.add(
                    new NewAccount(
                            one.text("name"),
                            password,
                            one.words(),
                            role,
                            province,
                            null,
                            Locale.CHINESE));
        }
        Text suffix = file.at("reporter").words();
        List<NewAccount> reporters = new ArrayList<>();
        for (NewUnion union : unions) {
            Text name = new Text(union.name().zh() + suffix.zh(), union.name().en() + suffix.en());
            reporters.add(
                    new NewAccount(
                            union.id().value(),
                            password,
                            name,
                            Role.UNION_REPORTER,
                            null,
                            union.id(),
                            Locale.CHINESE));
        }
        return new DemoAccounts(password, List.copyOf(offices), List.copyOf(reporters));
    }

    /** The one that sees every union. */
    String national() {
        return offices.stream()
                .filter(one -> one.role() == Role.NATIONAL_INSPECTOR)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no national inspector in accounts.yaml"))
                .username();
    }

    /** The one that inspects the unions of a province. */
    String inspector(String province) {
        return offices.stream()
                .filter(one -> province.equals(one.province()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no inspector of " + province + " in accounts.yaml"))
                .username();
    }
}
