#!/bin/sh
# Runs once, when the database is made: the role of the service, which gets its rights from the migrations.
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$WAYMARK_PASSWORD" --set=database="$POSTGRES_DB" --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" <<'SQL'
create role waymark login password :'password';
revoke temporary on database :"database" from public;
SQL
