package org.shiji.unions;

import java.util.Optional;
import java.util.regex.Pattern;
import org.shiji.shared.Message;

/** What a mail address must be like: one, of ASCII characters, with a host that has a dot. */
final class MailAddress {
    private static final int LONGEST = 254;
    private static final String HOST_PART = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ONE =
            Pattern.compile(
                    "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
                            + HOST_PART
                            + "(?:\\."
                            + HOST_PART
                            + ")+");

    private MailAddress() {}

    /** What is wrong with what somebody wrote; nothing with a blank. */
    static Optional<Message> objection(String written) {
        String address = written.strip();
        boolean fits =
                address.isEmpty()
                        || (address.length() <= LONGEST && ONE.matcher(address).matches());
        return fits ? Optional.empty() : Optional.of(Message.of("unions.account.badMail"));
    }
}
