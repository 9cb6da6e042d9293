package org.shiji.unions;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.shiji.shared.CreditCode;
import org.shiji.shared.Message;
import org.shiji.shared.Text;

/** What the register of unions takes. */
final class RegisterRules {
    private static final Pattern REGION = Pattern.compile("[0-9]{2,12}");
    private static final Pattern SCHOOL = Pattern.compile("[0-9A-Z-]{4,18}");
    private static final Pattern MAJOR = Pattern.compile("[0-9A-Z]{4,12}");
    private static final int CREDIT_CODE = 18;

    private RegisterRules() {}

    static Optional<Message> objection(UnionEntry entry) {
        if (!REGION.matcher(entry.province().code()).matches()) {
            return Optional.of(Message.of("unions.register.region"));
        }
        return text(entry.name(), 200, 300)
                .or(() -> text(entry.province().name(), 100, 200))
                .or(() -> text(entry.city(), 100, 200))
                .or(() -> text(entry.park(), 200, 300))
                .or(
                        () ->
                                entry.industries().stream()
                                        .flatMap(one -> text(one, 100, 200).stream())
                                        .findFirst());
    }

    static Optional<Message> objection(Member member) {
        return code(member.kind(), member.code()).or(() -> text(member.name(), 200, 300));
    }

    /** What is wrong with the code of a member of that kind. */
    static Optional<Message> code(Member.Kind kind, String code) {
        if (kind == Member.Kind.SCHOOL && code.length() != CREDIT_CODE) {
            return SCHOOL.matcher(code).matches()
                    ? Optional.empty()
                    : Optional.of(Message.of("unions.register.schoolCode"));
        }
        if (code.length() != CREDIT_CODE) {
            return Optional.of(Message.of("unions.register.codeLength", code.length()));
        }
        return CreditCode.isValid(code)
                ? Optional.empty()
                : Optional.of(Message.of("unions.register.codeDigit"));
    }

    static Optional<Message> members(List<Member> members) {
        Set<String> seen = new HashSet<>();
        for (Member member : members) {
            Optional<Message> objection = objection(member);
            if (objection.isPresent()) {
                return objection;
            }
            if (!seen.add(member.code())) {
                return Optional.of(Message.of("unions.register.twice", member.code()));
            }
        }
        return Optional.empty();
    }

    static Optional<Message> majors(List<FocusMajor> majors) {
        Set<String> seen = new HashSet<>();
        for (FocusMajor major : majors) {
            if (!MAJOR.matcher(major.code()).matches()) {
                return Optional.of(Message.of("unions.register.majorCode"));
            }
            if (!seen.add(major.code())) {
                return Optional.of(Message.of("unions.register.twice", major.code()));
            }
            Optional<Message> objection =
                    text(major.name(), 200, 300).or(() -> text(major.industry(), 100, 200));
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    static Optional<Message> council(List<CouncilSeat> council) {
        return council.stream()
                .flatMap(
                        seat ->
                                text(seat.holder(), 200, 300)
                                        .or(() -> text(seat.office(), 100, 200))
                                        .stream())
                .findFirst();
    }

    /** Both languages are there and fit their columns. */
    static Optional<Message> text(Text text, int zh, int en) {
        if (text.zh().isBlank() || text.en().isBlank()) {
            return Optional.of(Message.of("unions.register.missing"));
        }
        return text.zh().length() <= zh && text.en().length() <= en
                ? Optional.empty()
                : Optional.of(Message.of("unions.register.long", zh, en));
    }
}
