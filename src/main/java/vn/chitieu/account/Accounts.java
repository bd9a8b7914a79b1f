package vn.chitieu.account;

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
}
