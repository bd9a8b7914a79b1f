package vn.chitieu.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All accounts. */
public interface Accounts extends Repository<Account, Long> {

    Account save(Account account);

    long count();

    /** With its grants, in one statement. */
    @Query("select account from Account account left join fetch account.grants where account.username = :username")
    Optional<Account> findByUsername(String username);

    /** With its grants, in one statement. */
    @Query("select account from Account account left join fetch account.grants where account.id = :id")
    Optional<Account> findById(long id);

    @Query("select account from Account account"
            + " where account.demo and not exists (select 1 from AccessToken token where token.account = account)")
    List<Account> demoWithoutToken();
}
