# Answers queries.json from sealed.db by DBI, as JSON. usage: perl client.pl FOLDER
use strict;
use warnings;
use DBI;
use JSON::PP;

my ($folder) = @ARGV;
open my $file, '<', "$folder/queries.json" or die "queries.json: $!";
my $queries = decode_json(do { local $/; <$file> });
my $database = DBI->connect("dbi:SQLite:uri=file:$folder/sealed.db?mode=ro", '', '', {RaiseError => 1, sqlite_unicode => 1, sqlite_see_if_its_a_number => 1});
print encode_json([map { $database->selectall_arrayref($_) } @$queries]);
