#!/bin/sh
# Runs once, when the database is made: the role of the service, which gets its rights from the migrations.
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$WAYMARK_PASSWORD" --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" <<'SQL'
create role waymark login password :'password';
SQL
