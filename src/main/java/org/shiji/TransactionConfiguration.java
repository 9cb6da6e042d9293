package org.shiji;

import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/** How transactions behave in every module. */
@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {

    /**
     * What asks for a way of reading, such as to see what others committed meanwhile, refuses to
     * take part in a transaction that reads otherwise, instead of quietly reading old rows.
     */
    @Bean
    TransactionManagerCustomizer<AbstractPlatformTransactionManager> askedIsWhatIsGiven() {
        return manager -> manager.setValidateExistingTransaction(true);
    }
}
