#!/usr/bin/env bash
# Proves that a backup can be restored: fills a database, backs it up in both ways that operations.md describes, restores
# each into a new cluster, and compares the number of rows of every table and the audit chains.
#
#   ./mvnw package -DskipTests && docs/operations/restore-drill.sh
#
# Needs PostgreSQL's own server programs (Debian: postgresql-15) and a JDK 21 or later; touches nothing outside a temporary
# folder, which it removes. BIN, JAVA and JAR name others than those it finds.
set -euo pipefail

here=$(cd "$(dirname "$0")/../.." && pwd)
BIN=${BIN:-$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)}
JAVA=${JAVA:-$(ls -d /usr/lib/jvm/*-2[1-9]-*/bin/java 2>/dev/null | sort -V | tail -n 1)}
JAR=${JAR:-$here/target/chitieu.jar}
work=$(mktemp -d)
chmod 755 "$work"
portal=

# PostgreSQL refuses to run as root
as() {
  if [[ $(id -u) == 0 ]]; then
    runuser -u postgres -- "$@"
  else
    "$@"
  fi
}

stop() {
  if [[ -n $portal ]]; then
    kill "$portal" 2>/dev/null || true
    wait "$portal" 2>/dev/null || true
  fi
  for data in "$work"/*/PG_VERSION; do
    [[ -e $data ]] && as "$BIN/pg_ctl" --pgdata="$(dirname "$data")" --mode=immediate stop >/dev/null 2>&1 || true
  done
  rm -rf "$work"
}
trap stop EXIT

say() {
  printf '%s  %s\n' "$(date +%T)" "$*"
}

if [[ $(id -u) == 0 ]]; then
  chown postgres "$work"
fi

start() { # folder port
  as "$BIN/pg_ctl" --pgdata="$work/$1" --log="$work/$1.log" --wait --timeout=60 \
    --options="-p $2 -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work" start >/dev/null
}

sql() { # port statement
  "$BIN/psql" --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 \
    --host=127.0.0.1 --port="$1" --username=postgres --dbname="${3:-chitieu}" --command="$2"
}

# Every table with the number of its rows
count() { # port
  sql "$1" "select string_agg(format('select %L, count(*) from %I.%I', schemaname || '.' || tablename, schemaname, tablename),
                              ' union all ' order by schemaname, tablename)
            from pg_tables where schemaname not in ('pg_catalog', 'information_schema')" > "$work/count.sql"
  sql "$1" "$(cat "$work/count.sql")" | sort
}

portal() { # port of the database, more arguments
  local port=$1
  shift
  "$JAVA" -jar "$JAR" --spring.profiles.active="production,demo" \
    --spring.datasource.url="jdbc:postgresql://127.0.0.1:$port/chitieu" \
    --spring.datasource.username=chitieu_web --spring.datasource.password=web \
    --spring.flyway.user=chitieu_owner --spring.flyway.password=owner \
    --chitieu.secret-key="$(printf 'restore-drill-key-of-32-bytes!!!' | base64)" \
    --chitieu.audit.anchor-dir="$work/anchors" --chitieu.data.dir="$work/portal" "$@"
}

compare() { # name port
  count "$2" > "$work/$1.rows"
  if ! diff "$work/source.rows" "$work/$1.rows"; then
    say "$1: FAILED, rows differ (< before, > restored)"
    exit 1
  fi
  say "$1: $(wc -l < "$work/$1.rows") tables, $(awk -F'|' '{n += $2} END {print n}' "$work/$1.rows") rows, all as before"
  if ! portal "$2" --chitieu.audit.verify --logging.level.root=error > "$work/$1.verify" 2>&1; then
    tail -n 20 "$work/$1.verify"
    say "$1: FAILED, the audit chains do not hold"
    exit 1
  fi
  say "$1: audit: $(tail -n 1 "$work/$1.verify")"
}

say "PostgreSQL: $("$BIN/postgres" --version)"
mkdir "$work/wal"
[[ $(id -u) != 0 ]] || chown postgres "$work/wal"
as "$BIN/initdb" --pgdata="$work/source" --username=postgres --auth=trust --encoding=UTF8 --locale-provider=icu \
  --icu-locale=vi-VN --locale=C.UTF-8 >/dev/null
as tee -a "$work/source/postgresql.conf" >/dev/null <<CONF
archive_mode = on
archive_command = 'test ! -f $work/wal/%f && cp %p $work/wal/%f'
CONF
start source 54391
roles="create role chitieu_owner login password 'owner'; create role chitieu_web login password 'web'"
sql 54391 "$roles" postgres
sql 54391 "create database chitieu owner chitieu_owner" postgres

say "filling the source with the demonstration"
portal 54391 --server.port=54390 --server.address=127.0.0.1 > "$work/portal.log" 2>&1 &
portal=$!
for _ in $(seq 120); do
  curl --silent --fail --output /dev/null http://127.0.0.1:54390/actuator/health && break
  kill -0 "$portal" 2>/dev/null || { tail -n 30 "$work/portal.log"; exit 1; }
  sleep 1
done
save() { # value
  local jar=$work/cookies token
  rm -f "$jar"
  token=$(curl --silent --cookie-jar "$jar" http://127.0.0.1:54390/login | grep -o 'name="_csrf"[^>]*value="[^"]*' | head -n 1 | sed 's/.*value="//')
  curl --silent --cookie "$jar" --cookie-jar "$jar" --output /dev/null --data-urlencode username=vanphong-28651 \
    --data-urlencode 'password=ChiTieu@2030-demo' --data-urlencode "_csrf=$token" http://127.0.0.1:54390/login
  local page=http://127.0.0.1:54390/communes/28651/periods/2026-Q3/entry
  token=$(curl --silent --cookie "$jar" "$page" | grep -o 'name="_csrf"[^>]*value="[^"]*' | head -n 1 | sed 's/.*value="//')
  local series
  series=$(sql 54391 "select id from series where commune_code = '28651' and key = 'GRDP_SIZE'")
  curl --silent --cookie "$jar" --output /dev/null --write-out '%{http_code}\n' --data-urlencode "value-$series=$1" \
    --data-urlencode "_csrf=$token" "$page"
}
say "a figure before the backups: $(save 831,02)"

say "way 1: pg_dump, pg_restore"
"$BIN/pg_dump" --host=127.0.0.1 --port=54391 --username=postgres --format=custom --file="$work/chitieu.dump" chitieu
count 54391 > "$work/source.rows"
as "$BIN/initdb" --pgdata="$work/dumped" --username=postgres --auth=trust --encoding=UTF8 --locale-provider=icu \
  --icu-locale=vi-VN --locale=C.UTF-8 >/dev/null
start dumped 54392
sql 54392 "$roles" postgres
"$BIN/pg_restore" --host=127.0.0.1 --port=54392 --username=postgres --dbname=postgres --create --exit-on-error "$work/chitieu.dump"
compare dumped 54392

say "way 2: base backup and write-ahead log"
as "$BIN/pg_basebackup" --host=127.0.0.1 --port=54391 --username=postgres --pgdata="$work/based" --checkpoint=fast
say "a figure after the base backup, in the log only: $(save 832,5)"
count 54391 > "$work/source.rows"
sql 54391 "select pg_switch_wal()" >/dev/null
for _ in $(seq 30); do
  [[ $(sql 54391 "select last_archived_wal is not null and failed_count = 0 from pg_stat_archiver") == t ]] && break
  sleep 1
done
sleep 2
say "the source dies by kill -9"
kill "$portal"; wait "$portal" 2>/dev/null || true; portal=
kill -9 "$(head -n 1 "$work/source/postmaster.pid")"
as tee -a "$work/based/postgresql.conf" >/dev/null <<CONF
archive_mode = off
restore_command = 'cp $work/wal/%f %p'
CONF
as touch "$work/based/recovery.signal"
start based 54393
for _ in $(seq 60); do
  [[ $(sql 54393 "select pg_is_in_recovery()") == f ]] && break
  sleep 1
done
compare based 54393
say "PASSED"
