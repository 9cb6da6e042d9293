package org.shiji.notices;

import org.shiji.shared.Message;
import org.shiji.shared.Text;

/** A mail server is set, and what mail needs besides is not. */
class MailNotReady extends RuntimeException {
    MailNotReady(Message why) {
        super(inBothLanguages(why));
    }

    private static String inBothLanguages(Message why) {
        Text sentence = why.text();
        return sentence.zh() + " / " + sentence.en();
    }
}
