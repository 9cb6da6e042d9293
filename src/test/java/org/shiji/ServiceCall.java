package org.shiji;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shiji.reporting.RecordQuery;
import org.shiji.shared.UnionId;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;

/** A public method of a service, and whose work it is. */
record ServiceCall(Object bean, Method method) {
    /** What only those do who report for the union. */
    private static final Set<String> WORK_OF_A_UNION =
            Set.of(
                    "Filling.type",
                    "Filling.explain",
                    "RecordKeeping.take",
                    "RecordKeeping.add",
                    "RecordKeeping.change",
                    "RecordKeeping.withdraw",
                    "BulkEntry.put",
                    "Intake.receive",
                    "Intake.match",
                    "Intake.apply",
                    "Intake.cancel",
                    "Intake.writeBadRows",
                    "Attachments.mayAttach",
                    "Attachments.attach",
                    "Attachments.withdraw",
                    "Evidence.attach",
                    "Evidence.attachAgain",
                    "Evidence.withdraw",
                    "HandingIn.handIn",
                    "HandingIn.appeal",
                    "Tokens.make",
                    "Tokens.revoke");

    /** What changes something and answers, besides what changes something and does not. */
    private static final Set<String> WORK_OF_AN_OFFICE = Set.of("Reviews.move", "Schedules.open");

    /** What administrators do to accounts and to the register, and nobody else knows of. */
    private static final Set<String> WORK_OF_AN_ADMINISTRATOR =
            Set.of(
                    "AccountKeeping.create",
                    "AccountKeeping.change",
                    "AccountKeeping.disable",
                    "AccountKeeping.enable",
                    "AccountKeeping.resetPassword",
                    "Sessions.endAll",
                    "UnionKeeping.found",
                    "UnionKeeping.change",
                    "UnionKeeping.setMembers",
                    "UnionKeeping.setFocusMajors",
                    "UnionKeeping.setCouncil",
                    "TokenKeeping.make",
                    "TokenKeeping.revoke");

    /** What everybody does about their own account, which is told by the viewer alone. */
    private static final Set<String> OF_ONES_OWN =
            Set.of(
                    "Notices.read",
                    "Notices.readAll",
                    "OwnAccount.rename",
                    "OwnAccount.reach",
                    "OwnAccount.changePassword",
                    "Sessions.endOwn",
                    "Sessions.endOthers");

    String name() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    boolean takes(Class<?> type) {
        return Arrays.asList(method.getParameterTypes()).contains(type);
    }

    boolean namesAUnion() {
        return takes(UnionId.class) || takes(RecordQuery.class);
    }

    boolean changes() {
        return (method.getReturnType() == void.class && !method.getName().startsWith("require"))
                || WORK_OF_AN_OFFICE.contains(name())
                || OF_ONES_OWN.contains(name())
                || isWorkOfAnAdministrator()
                || isWorkOfAUnion();
    }

    boolean isWorkOfAUnion() {
        return WORK_OF_A_UNION.contains(name());
    }

    boolean isWorkOfAnAdministrator() {
        return WORK_OF_AN_ADMINISTRATOR.contains(name());
    }

    /** What inspectors do. */
    boolean isInspecting() {
        return changes()
                && !isWorkOfAUnion()
                && !isWorkOfAnAdministrator()
                && !OF_ONES_OWN.contains(name());
    }

    /** Accounts and the register: only administrators are told of them. */
    boolean isKeeping() {
        return isWorkOfAnAdministrator()
                || name().startsWith("AccountKeeping.")
                || name().startsWith("UnionKeeping.")
                || name().startsWith("TokenKeeping.")
                || name().equals("Sessions.of");
    }

    /** What others than its own package may call, of every bean of ours. */
    static List<ServiceCall> all(ApplicationContext context) {
        Map<String, ServiceCall> found = new LinkedHashMap<>();
        for (String name : new TreeSet<>(Arrays.asList(context.getBeanDefinitionNames()))) {
            Class<?> declared = context.getType(name);
            if (declared == null || !declared.getName().startsWith("org.shiji.")) {
                continue;
            }
            Object bean = context.getBean(name);
            Class<?> type = AopUtils.getTargetClass(bean);
            if (!type.getName().startsWith("org.shiji.")) {
                continue; // a repository: an architecture rule hides those
            }
            boolean isOpen =
                    Modifier.isPublic(type.getModifiers())
                            && !type.getPackageName().equals("org.shiji");
            for (Method method : type.getDeclaredMethods()) {
                boolean isPublic =
                        Modifier.isPublic(method.getModifiers())
                                && !Modifier.isStatic(method.getModifiers())
                                && !method.isSynthetic();
                if (isOpen && isPublic && !method.getDeclaringClass().isRecord()) {
                    found.put(method.toString(), new ServiceCall(bean, method));
                }
            }
        }
        return List.copyOf(found.values());
    }
}
